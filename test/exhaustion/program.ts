/**
 * Programs that use up something, one file each in a folder of `programs`. The head of a file says what must come of it:
 *
 *     // Regular expressions: exponential backtracking
 *     // limits: {"callMs": 50}       limits other than `DEFAULTS`
 *     // ends: callMs                 how it ends; one of several ways, if there is more than one line or an ` or `:
 *                                       callMs, turnMs, asyncMs, heapBytes, fuel: TsugiError `LIMIT` of that limit
 *                                       reports callMs: the same, given to `onError`, as nobody waits for it
 *                                       throws RangeError: the guest's own error, by its name
 *                                       host RangeError: an error of the host's own, by its name
 *                                       refused SYNTAX: another TsugiError, by its code
 *                                       gives 42: comes to its end, with this value (JSON)
 *     // source: 'x'.repeat(9)        an expression of the host that gives the text of the module, instead of the file's own
 *     // keeps: why                   afterwards the guest may be refused, as it has not let go of what it used up
 *     // takes: 300 MiB at once       memory that one step may take for a moment, above the limit
 *     // needs: Map.groupBy           the program is left out where V8 has no such thing
 *
 * A program is a module. It runs by being loaded; or, if it exports `run`, by a call of that, and then loading it is not
 * measured, except where the text is made. From `host:h` it may import what `child.ts` has there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LimitName } from '../../src/index.ts';

/** Milliseconds, bytes and ticks. */
export type AllLimits = Readonly<Record<LimitName, number>>;

export interface Program {
  /** The file below `programs`, without its extension. */
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly limits: AllLimits;
  readonly ends: readonly string[];
  /** The module's text, or the expression that gives it. */
  readonly source: string;
  readonly made: boolean;
  /** Whether it may be refused afterwards. */
  readonly keeps: boolean;
  /** Bytes that it may take for a moment; 0 unless it says so. */
  readonly takes: number;
  /** Whether the V8 that runs has what it needs. */
  readonly runs: boolean;
}

export const LIMITS = ['callMs', 'turnMs', 'asyncMs', 'heapBytes', 'fuel'] as const satisfies readonly LimitName[];

const DEFAULTS: AllLimits = {
  callMs: 50,
  turnMs: 100,
  asyncMs: 250,
  heapBytes: 64 * 2 ** 20,
  fuel: Number.POSITIVE_INFINITY,
};

const FOLDER = fileURLToPath(new URL('./programs/', import.meta.url));
const TITLE = /^\/\/ [A-Z][\w -]+: \S/;
const END =
  /^(?:(?:reports )?(?:callMs|turnMs|asyncMs|heapBytes|fuel)|throws \w+|host \w+|refused (?:SYNTAX|LOAD|TYPE)|gives .+)$/;

/** @throws if a file is not in the format; the message names it */
export const loadPrograms = (): Program[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/.test(file))
    .sort()
    .map((file) => parseProgram(file, readFileSync(join(FOLDER, file), 'utf8')));

/** @param file below `programs` */
export function parseProgram(file: string, text: string): Program {
  const wrong = (what: string): Error => new Error(`${file}: ${what}; see the head of test/exhaustion/program.ts`);
  const title = text.slice(0, text.indexOf('\n'));
  if (!TITLE.test(title)) throw wrong('the first line must be `// Group: mechanism`');
  const ends: string[] = [];
  let limits = DEFAULTS;
  let expression: string | undefined;
  let needs: string | undefined;
  let keeps = false;
  let takes = 0;
  for (const line of text.split('\n').slice(1)) {
    const directive = /^\/\/ (limits|ends|source|takes|needs|keeps): *(.*?) *$/.exec(line);
    if (directive === null) break;
    const [, word = '', rest = ''] = directive;
    if (rest === '') throw wrong(`\`// ${word}:\` needs a text`);
    if (word === 'limits') limits = parseLimits(rest, wrong);
    else if (word === 'ends') ends.push(...rest.split(' or '));
    else if (word === 'source') expression = rest;
    else if (word === 'needs') needs = rest;
    else if (word === 'keeps') keeps = true;
    else takes = parseSize(rest, wrong);
  }
  const bad = ends.find((end) => !END.test(end));
  if (bad !== undefined) throw wrong(`\`ends: ${bad}\` is not a way to end`);
  if (ends.length === 0) throw wrong('`// ends:` is missing');
  const name = file.replace(/\.[jt]s$/, '');
  const made = expression !== undefined;
  return {
    name,
    file: basename(file),
    title: title.slice(3),
    limits,
    ends,
    source: expression ?? text,
    made,
    keeps,
    takes,
    runs: needs === undefined || has(needs),
  };
}

function parseLimits(text: string, wrong: (what: string) => Error): AllLimits {
  const given = JSON.parse(text) as Partial<Record<LimitName, number>>;
  for (const [name, value] of Object.entries(given)) {
    if (!(LIMITS as readonly string[]).includes(name)) throw wrong(`there is no limit "${name}"`);
    if (!(value > 0)) throw wrong(`limits.${name} must be above 0`);
  }
  return { ...DEFAULTS, ...given };
}

function parseSize(text: string, wrong: (what: string) => Error): number {
  const mebibytes = /^(\d+) MiB at once$/.exec(text)?.[1];
  if (mebibytes === undefined) throw wrong('`// takes:` is `<number> MiB at once`');
  return Number(mebibytes) * 2 ** 20;
}

/** @param path names joined by dots, from the global object on */
const has = (path: string): boolean => {
  let value: unknown = globalThis;
  for (const name of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[name];
  return value !== undefined;
};
