/** Reads the metadata of a test: the few forms of YAML that stand between `/*---` and `---*\/`, and of these the keys that matter. */

export interface Negative {
  readonly phase: 'parse' | 'resolution' | 'runtime';
  /** The name of the error's constructor. */
  readonly type: string;
}

export interface Frontmatter {
  readonly flags: ReadonlySet<string>;
  readonly features: readonly string[];
  readonly includes: readonly string[];
  readonly negative: Negative | undefined;
}

const BLOCK = /\/\*---([\s\S]*?)---\*\//;
const LINES = /\r\n|\r|\n/;
const KEY = /^([\w-]+):(?:\s+(.*))?$/;
const PHASES: readonly string[] = ['parse', 'resolution', 'runtime'];

/** @throws Error if there is no metadata, or a key that matters has another form than it should */
export function readFrontmatter(source: string): Frontmatter {
  const block = BLOCK.exec(source)?.[1];
  if (block === undefined) throw new Error('there is no metadata between /*--- and ---*/');
  const keys = topLevel(block);
  return {
    flags: new Set(list(keys, 'flags')),
    features: list(keys, 'features'),
    includes: list(keys, 'includes'),
    negative: negative(keys),
  };
}

type Keys = ReadonlyMap<string, readonly string[]>;

/** What stands at each key of the outermost level: the rest of its line, and the lines that are indented below it. */
function topLevel(block: string): Keys {
  const lines = block.split(LINES).filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  const keys = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of lines) {
    const text = line.slice(indent);
    const [, key, rest = ''] = KEY.exec(text) ?? [];
    if (key !== undefined) {
      current = rest === '' ? [] : [rest.trim()];
      keys.set(key, current);
    } else current.push(text);
  }
  return keys;
}

/** `[a, b]`, on one line or on several, or a line with `- a` for each. */
function list(keys: Keys, key: string): string[] {
  const lines = keys.get(key);
  if (lines === undefined) return [];
  const text = lines
    .map((line) => line.replace(/(^|\s+)#.*$/, '').trim())
    .filter((line) => line !== '')
    .join('\n');
  if (text.startsWith('[') && text.endsWith(']')) {
    const items = text.slice(1, -1).split(',');
    return items.map((item) => unquoted(item.trim())).filter((item) => item !== '');
  }
  return text.split('\n').map((line) => {
    const item = /^-\s+(.+)$/.exec(line)?.[1];
    if (item === undefined) throw new Error(`"${key}" is no list: ${line}`);
    return unquoted(item);
  });
}

function negative(keys: Keys): Negative | undefined {
  const lines = keys.get('negative');
  if (lines === undefined) return undefined;
  const read = (name: string): string | undefined =>
    lines.map((line) => KEY.exec(line.trim())).find((found) => found?.[1] === name)?.[2];
  const phase = read('phase');
  const type = read('type');
  if (phase === undefined || !PHASES.includes(phase) || type === undefined) {
    throw new Error(`"negative" needs a phase (${PHASES.join(', ')}) and a type`);
  }
  return { phase: phase as Negative['phase'], type };
}

const unquoted = (text: string): string => /^(['"])(.*)\1$/.exec(text)?.[2] ?? text;
