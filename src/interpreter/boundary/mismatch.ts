/**
 * A value that does not fit its declared type. Not an Error: it is made on the way out of nested conversions, each of
 * which adds where it stands, and becomes an error of the right realm at the boundary. Each realm has its own class.
 */

export class Mismatch {
  readonly expected: string;
  got: string;
  /** From the outermost to the innermost. */
  readonly path: (string | number)[] = [];

  constructor(expected: string, value: unknown, label?: string) {
    this.expected = expected;
    this.got = kindOf(value);
    if (label !== undefined) this.path[0] = label;
  }
}

/** What a message calls a value that does not fit. Reads nothing of it. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return isArray(value) ? 'array' : typeof value;
}
const { isArray } = Array;

/** Adds the place at which a mismatch happened; anything else passes as it is. */
export function within(error: unknown, label: string | number): unknown {
  if (!(error instanceof Mismatch)) return error;
  // no `unshift`: this also runs where a guest could have replaced it
  for (let i = error.path.length; i > 0; i--) error.path[i] = error.path[i - 1] as string | number;
  error.path[0] = label;
  return error;
}

/** @returns e.g. `result.headers["x y"][2] must be string, got number` */
export function mismatchText(mismatch: Mismatch, root?: string): string {
  let at = root ?? '';
  for (let i = 0; i < mismatch.path.length; i++) {
    const label = mismatch.path[i] as string | number;
    if (typeof label === 'number') at += `[${label}]`;
    else if (at === '') at = label;
    else if (isIdentifier(label)) at += `.${label}`;
    else at += `[${quote(label)}]`;
  }
  return `${at === '' ? 'the value' : at} must be ${mismatch.expected}, got ${mismatch.got}`;
}

const quote = JSON.stringify;
const identifier = /^[A-Za-z_$][\w$]*$/;
const isIdentifier = (text: string): boolean => identifier.test(text);

/**
 * An array longer than this is refused before it is read: a proxy may claim any length, and V8 ends the process when an
 * array that grows gets beyond 2 ** 27 elements, half as many again as it had.
 */
export const MAX_LENGTH = 2 ** 26;

export function checkLength(length: unknown): number {
  if (typeof length === 'number' && length >= 0 && length <= MAX_LENGTH) return length;
  throw new Mismatch(`an array of at most ${MAX_LENGTH} elements`, length);
}

const { getPrototypeOf, getOwnPropertyNames } = Object;
const { getOwnPropertyDescriptor } = Reflect;
const inherited = getOwnPropertyNames(Object.prototype);

/** Whether every object has a member of this name already, which is not the one that a contract declares. */
export function isInherited(name: string): boolean {
  for (let i = 0; i < inherited.length; i++) if (inherited[i] === name) return true;
  return false;
}

/** Reads a member whose name `Object.prototype` has as well: what is found only there counts as absent. */
export function declared(value: object, name: string): unknown {
  for (let at: object | null = value; at !== null; ) {
    const next: object | null = getPrototypeOf(at);
    if (next === null && at !== value) return undefined;
    if (getOwnPropertyDescriptor(at, name) !== undefined) return (value as Record<string, unknown>)[name];
    at = next;
  }
  return undefined;
}

/** An array of the wrong length. */
export function badLength(expected: string, length: number): Mismatch {
  const mismatch = new Mismatch(expected, undefined);
  mismatch.got = `array of ${length}`;
  return mismatch;
}

/**
 * How close an arm comes, the greater part first: tags that fit, whether all that it requires is there, how much of what it
 * declares is there, and how many members fitted before the one that did not.
 */
const TAG = 2 ** 40;
const COMPLETE = 2 ** 32;
const PRESENT = 2 ** 16;

export interface Arm {
  /** True if the value itself is wanted: an object that keeps its identity, not a copy. */
  readonly live: boolean;
  readonly required: readonly string[];
  /** In the order in which they are converted. */
  readonly members: readonly string[];
  /** Members whose type is a literal: they tell which arm is meant. */
  readonly tags: readonly (readonly [name: string, value: unknown])[];
  readonly convert: (value: unknown) => unknown;
}

/**
 * Finds the arm of a union of object types that a value fits. Its members are read once, into a snapshot that every arm
 * is tried on; a value that changes between reads gains nothing. If none fits, the one that comes closest is explained.
 */
export function firstFit(value: object, members: readonly string[], arms: readonly Arm[], expected: string): unknown {
  const snapshot = { __proto__: null } as unknown as Record<string, unknown>;
  for (let i = 0; i < members.length; i++) {
    const name = members[i] as string;
    const read = isInherited(name) ? declared(value, name) : (value as Record<string, unknown>)[name];
    if (read !== undefined) snapshot[name] = read;
  }
  let best: Mismatch | undefined;
  let bestScore = -TAG;
  for (let i = 0; i < arms.length; i++) {
    const { live, required, members: own, tags, convert } = arms[i] as Arm;
    if (!hasTags(snapshot, tags)) continue;
    const missing = required.length - countOf(snapshot, required);
    if (missing > 0 && bestScore >= TAG * tags.length + COMPLETE) continue;
    try {
      return convert(live ? value : snapshot);
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      const complete = missing > 0 || own.length === 0 ? 0 : COMPLETE;
      // a record, which names none, is meant sooner than an object of which less is there than is missing
      const present = own.length === 0 ? -0.5 : countOf(snapshot, own) - missing;
      const score = TAG * tags.length + complete + PRESENT * present + indexOf(own, error.path[0]);
      if (score > bestScore) {
        best = error;
        bestScore = score;
      }
    }
  }
  throw best ?? noTag(snapshot, arms, expected, value);
}

/** The first of several array types that a value fits, tried on one reading of it. */
export function firstArray(
  value: readonly unknown[],
  converters: readonly ((value: unknown) => unknown)[],
  expected: string,
): unknown {
  const length = checkLength(value.length);
  const snapshot: unknown[] = [];
  for (let i = 0; i < length; i++) snapshot[i] = value[i];
  return firstOf(snapshot, converters, expected);
}

/** The result of the first converter that takes a value; each reads it for itself. */
export function firstOf(
  value: unknown,
  converters: readonly ((value: unknown) => unknown)[],
  expected: string,
): unknown {
  for (let i = 0; i < converters.length; i++) {
    try {
      return (converters[i] as (value: unknown) => unknown)(value);
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
    }
  }
  throw new Mismatch(expected, value);
}

function hasTags(snapshot: Record<string, unknown>, tags: Arm['tags']): boolean {
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] as Arm['tags'][number];
    if (snapshot[tag[0]] !== tag[1]) return false;
  }
  return true;
}

/** No arm's tags fit: the message names the values that the tag may have. */
function noTag(snapshot: Record<string, unknown>, arms: readonly Arm[], expected: string, value: unknown): Mismatch {
  const name = arms[0]?.tags[0]?.[0];
  if (name === undefined) return new Mismatch(expected, value);
  let texts = '';
  for (let i = 0; i < arms.length; i++) {
    const tag = (arms[i] as Arm).tags[0];
    if (tag === undefined || tag[0] !== name) return new Mismatch(expected, value);
    texts += `${i === 0 ? '' : ' | '}${quote(tag[1])}`;
  }
  return new Mismatch(texts, snapshot[name], name);
}

function indexOf(names: readonly string[], name: string | number | undefined): number {
  for (let i = 0; i < names.length; i++) if (names[i] === name) return i;
  return 0;
}

function countOf(snapshot: Record<string, unknown>, names: readonly string[]): number {
  let count = 0;
  for (let i = 0; i < names.length; i++) if (snapshot[names[i] as string] !== undefined) count++;
  return count;
}
