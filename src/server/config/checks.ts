/** Checks of values, as a config's tables are made of; a mistake is named with its path, as one would write it. */
import { KEY, type Path } from './json.ts';
import { didYouMean } from './suggest.ts';

/** Makes the error for the value at a path. */
export type Fault = (path: Path, message: string) => Error;

/** @returns the value as it is used; throws what the fault makes for the first mistake */
export type Check = (value: unknown, path: Path, fault: Fault) => unknown;

export const text: Check = (value, path, fault) => {
  if (typeof value !== 'string') throw wrong('a string', value, path, fault);
  if (value === '') throw fault(path, `${show(path)} must not be empty`);
  return value;
};

export const oneOf =
  (words: readonly string[]): Check =>
  (value, path, fault) => {
    const word = text(value, path, fault) as string;
    if (words.includes(word)) return word;
    const list = words.map((one) => JSON.stringify(one)).join(' or ');
    throw fault(path, `${show(path)} must be ${list}, got ${JSON.stringify(word)}${didYouMean(word, words)}`);
  };

export const integer =
  (least: number, most: number): Check =>
  (value, path, fault) => {
    if (typeof value !== 'number') throw wrong('a number', value, path, fault);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw fault(path, `${show(path)} must be an integer from ${least} to ${most}, got ${value}`);
  };

export const positive: Check = (value, path, fault) => {
  if (typeof value !== 'number') throw wrong('a number', value, path, fault);
  if (value > 0) return value;
  throw fault(path, `${show(path)} must be greater than 0, got ${value}`);
};

export const truth: Check = (value, path, fault) => {
  if (typeof value === 'boolean') return value;
  throw wrong('true or false', value, path, fault);
};

/** At least one value, alone or as an array. */
export const oneOrMore =
  (check: Check): Check =>
  (value, path, fault) => {
    if (!Array.isArray(value)) return [check(value, path, fault)];
    if (value.length === 0) throw fault(path, `${show(path)} must not be empty; leave it out for any`);
    return value.map((one: unknown, at) => check(one, [...path, at], fault));
  };

export const object =
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

/** Members of any name. */
export const record =
  (check: Check): Check =>
  (value, path, fault) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw wrong('an object', value, path, fault);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, check(member, [...path, key], fault)]),
    );
  };

/** All of the members must be there. */
export const both =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, path, fault) => {
    const checked = object(members)(value, path, fault) as Record<string, unknown>;
    const missing = Object.keys(members).find((key) => checked[key] === undefined);
    if (missing !== undefined) throw fault(path, `${show(path)} has no ${missing}`);
    return checked;
  };

export function wrong(wanted: string, value: unknown, path: Path, fault: Fault): Error {
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
