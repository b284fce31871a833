/**
 * Lists with reasons, as people read and write them: groups, divided by blank lines, each of which begins with comment
 * lines that say why, and goes on with one entry on each line.
 *
 *     # Why these fail.
 *     language/statements/for/head.js
 *     language/expressions/**
 */
import picomatch from 'picomatch';

export interface Group {
  readonly reason: string;
  readonly entries: readonly string[];
}

/** @throws Error for entries without a reason, and reasons without an entry */
export function readGroups(text: string, file: string): Group[] {
  const groups: Group[] = [];
  for (const part of text.split(/\r?\n[ \t]*\r?\n/)) {
    const lines = part
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (lines.length === 0) continue;
    const first = lines.findIndex((line) => !line.startsWith('#'));
    const comments = first < 0 ? lines : lines.slice(0, first);
    const entries = first < 0 ? [] : lines.slice(first);
    const reason = comments.map((line) => line.replace(/^#\s*/, '')).join(' ');
    if (reason === '') throw new Error(`${file}: "${entries[0]}" stands in a group without a reason`);
    if (entries.length === 0 && groups.length > 0) throw new Error(`${file}: nothing stands under "${reason}"`);
    if (entries.some((line) => line.startsWith('#'))) throw new Error(`${file}: a comment inside a group: "${reason}"`);
    // what stands alone at the top is about the whole file
    if (entries.length > 0) groups.push({ reason, entries });
  }
  return groups;
}

/**
 * The features that are skipped here: those that stand alone, and those whose `unless A.b.c` names nothing.
 * @param realm where the names are looked up
 * @throws Error for an entry of another form
 */
export function skippedFeatures(groups: readonly Group[], realm: object = globalThis): string[] {
  return groups
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => {
      const [, feature, path] = /^(\S+)(?:\s+unless\s+(\S+))?$/.exec(entry) ?? [];
      if (feature === undefined) throw new Error(`"${entry}" is neither a feature nor "FEATURE unless A.b.c"`);
      return path !== undefined && isThere(path, realm) ? [] : [feature];
    });
}

const isThere = (path: string, realm: object): boolean =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], realm) !== undefined;

/** Whether a path fits a pattern: a folder stands for all in it, `*` for a part of a name, `**` for several folders. */
export function matcher(pattern: string): (path: string) => boolean {
  const fits = picomatch(pattern);
  const prefix = pattern.endsWith('/') ? pattern : `${pattern}/`;
  return (path) => fits(path) || path.startsWith(prefix);
}

interface Entry {
  readonly pattern: string;
  readonly reason: string;
  readonly fits: (path: string) => boolean;
  used: boolean;
}

/** The failures that are known. */
export class KnownFailures {
  readonly #exact = new Map<string, Entry>();
  readonly #patterns: Entry[] = [];

  constructor(groups: readonly Group[]) {
    for (const { reason, entries } of groups) {
      for (const pattern of entries) {
        const entry = { pattern, reason, fits: matcher(pattern), used: false };
        if (/[*?{[(!]/.test(pattern) || !pattern.endsWith('.js')) this.#patterns.push(entry);
        else this.#exact.set(pattern, entry);
      }
    }
  }

  /** Why the test is known to fail, or undefined. */
  reason(path: string): string | undefined {
    const entry = this.#exact.get(path) ?? this.#patterns.find(({ fits }) => fits(path));
    if (entry === undefined) return undefined;
    entry.used = true;
    return entry.reason;
  }

  /** Entries that no test was asked about so far. */
  unused(): string[] {
    return [...this.#exact.values(), ...this.#patterns].filter(({ used }) => !used).map(({ pattern }) => pattern);
  }
}
