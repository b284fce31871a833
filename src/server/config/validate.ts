/** Checks a config file's value by a table of its keys; a mistake is named with its path, as one would write it. */
import { DEFAULT_LIMITS, ENGINES, type Engine, type Limits } from '../../interpreter/index.ts';
import type { ConfigTimeouts, ConfigTls } from './config.ts';
import { KEY, type Path } from './json.ts';
import { didYouMean } from './suggest.ts';

export interface ChainEntry {
  readonly name: string;
  readonly config?: unknown;
}

/** A config that was checked. */
export interface CheckedConfig {
  readonly plugins?: readonly ChainEntry[];
  readonly limits?: Limits | false;
  readonly engine?: Engine;
  readonly upstream?: string;
  readonly port?: number;
  readonly host?: string;
  readonly maxBufferedBytes?: number;
  readonly maxBodyBytes?: number;
  readonly maxHeaderBytes?: number;
  readonly tls?: ConfigTls;
  readonly timeouts?: ConfigTimeouts;
}

/** Makes the error for the value at a path. */
export type Fault = (path: Path, message: string) => Error;

type Check = (value: unknown, path: Path, fault: Fault) => unknown;

const text: Check = (value, path, fault) => {
  if (typeof value !== 'string') throw wrong('a string', value, path, fault);
  if (value === '') throw fault(path, `${show(path)} must not be empty`);
  return value;
};

const oneOf =
  (words: readonly string[]): Check =>
  (value, path, fault) => {
    const word = text(value, path, fault) as string;
    if (words.includes(word)) return word;
    const list = words.map((one) => JSON.stringify(one)).join(' or ');
    throw fault(path, `${show(path)} must be ${list}, got ${JSON.stringify(word)}${didYouMean(word, words)}`);
  };

const integer =
  (least: number, most: number): Check =>
  (value, path, fault) => {
    if (typeof value !== 'number') throw wrong('a number', value, path, fault);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw fault(path, `${show(path)} must be an integer from ${least} to ${most}, got ${value}`);
  };

const positive: Check = (value, path, fault) => {
  if (typeof value !== 'number') throw wrong('a number', value, path, fault);
  if (value > 0) return value;
  throw fault(path, `${show(path)} must be greater than 0, got ${value}`);
};

const object =
  (members: Readonly<Record<string, Check>>, what = 'an object'): Check =>
  (value, path, fault) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(what, value, path, fault);
    const checked: [string, unknown][] = [];
    for (const [key, member] of Object.entries(value)) {
      const check = Object.hasOwn(members, key) ? members[key] : undefined;
      if (check === undefined) {
        const known = Object.keys(members);
        const at = show([...path, key]);
        const hint = didYouMean(key, known) || `; there are ${known.join(', ')}`;
        throw fault([...path, key, KEY], `${at} is not known${hint}`);
      }
      // A key that is undefined, which only a TypeScript config can have, is one that is absent.
      if (member !== undefined) checked.push([key, check(member, [...path, key], fault)]);
    }
    return Object.fromEntries(checked);
  };

/** All of the members must be there. */
const both =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, path, fault) => {
    const checked = object(members)(value, path, fault) as Record<string, unknown>;
    const missing = Object.keys(members).find((key) => checked[key] === undefined);
    if (missing !== undefined) throw fault(path, `${show(path)} has no ${missing}`);
    return checked;
  };

/** JSON values only: a config crosses to the plugin by value. */
const anything: Check = (value) => value;

const pluginObject = object({ name: text, config: anything }, 'a name or an object');

const plugins: Check = (value, path, fault) => {
  if (!Array.isArray(value)) throw wrong('an array', value, path, fault);
  const seen = new Map<string, number>();
  return value.map((entry: unknown, at): ChainEntry => {
    const here = [...path, at];
    const checked = (
      typeof entry === 'string' ? { name: text(entry, here, fault) } : pluginObject(entry, here, fault)
    ) as {
      name?: string;
      config?: unknown;
    };
    if (checked.name === undefined) throw fault(here, `${show(here)} has no name`);
    const before = seen.get(checked.name);
    if (before !== undefined) {
      const first = show([...path, before]);
      throw fault([...here, 'name'], `${show(here)} is "${checked.name}" again; it stands at ${first} already`);
    }
    seen.set(checked.name, at);
    return { name: checked.name, ...('config' in checked ? { config: checked.config } : {}) };
  });
};

/** What an upstream's URL must be, in the config and on the command line. */
export function upstreamProblem(value: string): string | undefined {
  if (!URL.canParse(value)) return 'must be a URL such as http://localhost:3000';
  const url = new URL(value);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'must start with http:// or https://';
  if (url.username !== '' || url.password !== '') return 'must have no user; set "authorization" by a plugin';
  return url.search === '' && url.hash === '' ? undefined : 'must have no query and no fragment';
}

const upstream: Check = (value, path, fault) => {
  const problem = upstreamProblem(text(value, path, fault) as string);
  if (problem !== undefined) throw fault(path, `${show(path)} ${problem}, got ${JSON.stringify(value)}`);
  return value;
};

const limits: Check = (value, path, fault) => {
  if (value === false) return false;
  const members = Object.keys(DEFAULT_LIMITS).map((name) => [name, positive] as const);
  return object(Object.fromEntries(members), 'an object or false')(value, path, fault);
};

/** The longest that a timer can wait, in milliseconds. */
const MAX_MS = 2 ** 31 - 1;
const milliseconds = integer(1, MAX_MS);

const config = object(
  {
    plugins,
    limits,
    engine: oneOf(ENGINES),
    upstream,
    port: integer(0, 65_535),
    host: text,
    maxBufferedBytes: integer(0, Number.MAX_SAFE_INTEGER),
    maxBodyBytes: integer(0, Number.MAX_SAFE_INTEGER),
    maxHeaderBytes: integer(1024, 2 ** 30),
    tls: both({ cert: text, key: text }),
    timeouts: object({
      connectMs: milliseconds,
      upstreamMs: milliseconds,
      idleMs: milliseconds,
      keepAliveMs: milliseconds,
      headersMs: milliseconds,
      requestMs: milliseconds,
      drainMs: milliseconds,
    }),
  },
  'an object',
);

/** @throws what `fault` makes for the first mistake */
export function validateConfig(value: unknown, fault: Fault): CheckedConfig {
  return config(value, [], fault) as CheckedConfig;
}

function wrong(wanted: string, value: unknown, path: Path, fault: Fault): Error {
  return fault(path, `${show(path)} must be ${wanted}, got ${kind(value)}`);
}

function kind(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : typeof value;
}

/** `plugins[1].name`, as in the message of every mistake. */
export function show(path: Path): string {
  if (path.length === 0) return 'the config';
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `[${JSON.stringify(step)}]`;
      return at === 0 ? step : `.${step}`;
    })
    .join('');
}
