/**
 * The structured copy: how `unknown` crosses. The receiving side runs it, so what it makes is of the receiving realm;
 * the same text serves both sides, as each bundle has its own intrinsics. Reads every property once. Getters and proxies
 * of the source may run code of the other side, which is why only what was read is ever used.
 */

import { MAX_LENGTH } from './mismatch.ts';

/** What to do with what has no copy. */
export interface CopyHooks {
  /** Wraps a function of the other side. */
  callable(value: (...args: never[]) => unknown): unknown;
  /** An object that has a counterpart on this side already, or undefined. */
  counterpart(value: object): unknown;
  /** Adopts a promise of the other side, or gives undefined if `value` is none. */
  promise?(value: object): unknown;
  /** Copies what only the other side can tell apart (a URL), or gives undefined. */
  special?(value: object): unknown;
  /** Counts work, in elements; throws to end it. */
  charge?(units: number): void;
  /** Leaves out the stacks of errors, which show the files of the other side. */
  readonly hidesStacks?: boolean;
}

/** Thrown by the copy; the caller turns it into an error of its side. `path` leads to what could not cross. */
export class CopyError {
  readonly path: string;
  readonly reason: string;
  constructor(path: string, reason: string) {
    this.path = path;
    this.reason = reason;
  }
}

/** @param root what the path starts from */
export const copyErrorText = (error: CopyError, root = ''): string => {
  const path = error.path.length > MAX_PATH ? `${apply(stringSlice, error.path, [0, MAX_PATH])}…` : error.path;
  const at = root === '' || path === '' ? `${root}${path}` : `${root}.${path}`;
  return at === '' ? error.reason : `${at}: ${error.reason}`;
};

/** Deep enough for data, far from the end of the stack. */
const MAX_DEPTH = 1000;
/** How much of a path a message shows. */
const MAX_PATH = 100;
/** So many elements of an array that are not there in a row, and only those that are there are looked for. */
const MAX_GAP = 1000;
/** Elements between two looks at the clock, in an array; bytes that take as long to copy as one element. */
const CHUNK = 1024;
export const BYTES_PER_UNIT = 64;

const { getPrototypeOf, defineProperty } = Object;
const { ownKeys, apply, getOwnPropertyDescriptor } = Reflect;
const { isArray } = Array;
const { isView } = ArrayBuffer;
const ArrayCopy = Array;
const MapCopy = Map;
const SetCopy = Set;
const DateCopy = Date;
const RegExpCopy = RegExp;
const ERRORS = {
  __proto__: null,
  Error,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
} as unknown as Readonly<Record<string, ErrorConstructor | undefined>>;
const ByteArray = Uint8Array;
const mapForEach = Map.prototype.forEach;
const setForEach = Set.prototype.forEach;
const mapSet = Map.prototype.set;
const mapGet = Map.prototype.get;
const setAdd = Set.prototype.add;
const dateGetTime = Date.prototype.getTime;
const bytesSet = Uint8Array.prototype.set;
const stringSlice = String.prototype.slice;

const getter = (prototype: object, key: PropertyKey): (() => unknown) =>
  Object.getOwnPropertyDescriptor(prototype, key)?.get as () => unknown;
const typedArrayPrototype = getPrototypeOf(Uint8Array.prototype) as object;
const typedArrayTag = getter(typedArrayPrototype, Symbol.toStringTag);
const typedArrayBuffer = getter(typedArrayPrototype, 'buffer');
const typedArrayOffset = getter(typedArrayPrototype, 'byteOffset');
const typedArrayBytes = getter(typedArrayPrototype, 'byteLength');
const bufferBytes = getter(ArrayBuffer.prototype, 'byteLength');
const regexpSource = getter(RegExp.prototype, 'source');
const regexpFlags = getter(RegExp.prototype, 'flags');
const mapSize = getter(Map.prototype, 'size');
const setSize = getter(Set.prototype, 'size');

type BytesConstructor = new (buffer: ArrayBuffer) => object;
const TYPED_ARRAYS = {
  __proto__: null,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
} as unknown as Readonly<Record<string, BytesConstructor | undefined>>;

/** True if `read` accepts `value` as its receiver, which only an object of its kind passes, whatever its prototype. */
function hasBrand(read: () => unknown, value: object): boolean {
  try {
    apply(read, value, []);
    return true;
  } catch {
    return false;
  }
}

/** The kind of a typed array of any realm by its brand (ECMA-262 23.2.3.38), or undefined. */
export const typedArrayName = (value: unknown): string | undefined =>
  isView(value as never) ? (apply(typedArrayTag, value, []) as string | undefined) : undefined;

/** How much work a copy of the bytes of a typed array or buffer is, in elements. */
export const bytesWork = (value: object): number =>
  (apply(isView(value as never) ? typedArrayBytes : bufferBytes, value, []) as number) / BYTES_PER_UNIT;

/** A copy of the bytes under a typed array of any realm. */
export function copyTypedArray(value: object, name: string): object | undefined {
  const Constructor = TYPED_ARRAYS[name];
  if (Constructor === undefined) return undefined;
  const length = apply(typedArrayBytes, value, []) as number;
  const out = new ByteArray(length);
  if (length > 0) {
    const offset = apply(typedArrayOffset, value, []) as number;
    const view = new ByteArray(apply(typedArrayBuffer, value, []) as ArrayBuffer, offset, length);
    apply(bytesSet, out, [view]);
  }
  return name === 'Uint8Array' ? out : new Constructor(out.buffer);
}

export const isArrayBuffer = (value: object): boolean => hasBrand(bufferBytes, value);

export function copyArrayBuffer(value: object): ArrayBuffer {
  const view = new ByteArray(value as ArrayBuffer);
  const out = new ByteArray(apply(bufferBytes, value, []) as number);
  apply(bytesSet, out, [view]);
  return out.buffer;
}

/** @throws CopyError for a symbol, something too deep, or an object of a kind that has no copy */
export function structuredCopy(value: unknown, hooks: CopyHooks): unknown {
  const type = typeof value;
  if (type === 'string' || type === 'number' || type === 'boolean' || type === 'undefined' || value === null)
    return value;
  if (type === 'bigint') return value;
  return copyAny(value, hooks, new MapCopy(), '', 0);
}

function copyAny(value: unknown, hooks: CopyHooks, seen: Map<object, unknown>, path: string, depth: number): unknown {
  if (typeof value === 'function') return hooks.counterpart(value) ?? hooks.callable(value as never);
  if (typeof value === 'symbol') throw new CopyError(path, 'a symbol cannot cross');
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) throw new CopyError(path, `nested more than ${MAX_DEPTH} deep`);
  const known = apply(mapGet, seen, [value]) ?? hooks.counterpart(value);
  if (known !== undefined) return known;
  hooks.charge?.(1);
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const next = (child: unknown, key: string): unknown => {
    const simple = typeof child !== 'object' && typeof child !== 'function' && typeof child !== 'symbol';
    return simple || child === null ? child : copyAny(child, hooks, seen, at(key), depth + 1);
  };
  const remember = <C extends object>(copy: C): C => {
    apply(mapSet, seen, [value, copy]);
    return copy;
  };

  if (isArray(value)) {
    return copyArray(value, remember(new ArrayCopy<unknown>()), next, hooks);
  }
  const prototype = getPrototypeOf(value);
  if (prototype !== null && getPrototypeOf(prototype) !== null) {
    const special = copySpecial(value, next, remember, hooks);
    if (special !== undefined) return special;
  }
  const out = remember({});
  const keys = ownKeys(value);
  // all at once: a proxy has given them in one step, and what is found under the first may be as long again
  hooks.charge?.(keys.length);
  for (const key of keys) {
    if (typeof key !== 'string' || getOwnPropertyDescriptor(value, key)?.enumerable !== true) continue;
    define(out, key, next((value as Record<string, unknown>)[key], key));
  }
  return out;
}

/** Element by element as long as there are any; `ownKeys` of a long array would make a string of each index. */
function copyArray(value: readonly unknown[], out: unknown[], next: Next, hooks: CopyHooks): unknown[] {
  const { length } = value;
  let i = 0;
  for (let gap = 0; i < length && gap < MAX_GAP; i++) {
    if (i > MAX_LENGTH) throw new CopyError('', `an array of more than ${MAX_LENGTH} elements cannot cross`);
    if (i % CHUNK === CHUNK - 1) hooks.charge?.(CHUNK);
    const item = value[i];
    if (item === undefined && getOwnPropertyDescriptor(value, i) === undefined) {
      gap++;
      continue;
    }
    gap = 0;
    const copy = next(item, `${i}`);
    if (i === out.length) out[i] = copy;
    else define(out, i, copy);
  }
  if (i < length) copyScattered(value, out, i, length, next, hooks);
  if (out.length < length && length < 2 ** 32) out.length = length;
  return out;
}

/** A proxy may claim any length; what is not there is not copied, so that the claim costs nothing. */
function copyScattered(
  value: readonly unknown[],
  out: unknown[],
  from: number,
  length: number,
  next: Next,
  hooks: CopyHooks,
): void {
  const keys = ownKeys(value);
  hooks.charge?.(keys.length);
  for (const key of keys) {
    const index = typeof key === 'string' ? Number(key) : -1;
    if (!(index >= from && index < length && index >>> 0 === index)) continue;
    define(out, key as string, next(value[index], key as string));
  }
}

type Next = (child: unknown, key: string) => unknown;
type Remember = <C extends object>(copy: C) => C;

/** Everything whose prototype is not one of an Object.prototype: built-in kinds by brand, and instances of classes. */
function copySpecial(value: object, next: Next, remember: Remember, hooks: CopyHooks): object | undefined {
  const name = typedArrayName(value);
  if (name !== undefined) {
    hooks.charge?.(bytesWork(value));
    return remember(copyTypedArray(value, name) ?? {});
  }
  const special = hooks.special?.(value);
  if (special !== undefined) return remember(special as object);
  return (
    (hooks.promise?.(value) as object | undefined) ??
    branded(value, next, remember, hooks) ??
    copyError(value, next, remember, hooks)
  );
}

function branded(value: object, next: Next, remember: Remember, hooks: CopyHooks): object | undefined {
  if (hasBrand(mapSize, value)) {
    const out = remember(new MapCopy());
    let count = 0;
    const add = (item: unknown, key: unknown): void => {
      hooks.charge?.(1);
      const at = `<entry ${count++}>`;
      apply(mapSet, out, [next(key, at), next(item, at)]);
    };
    apply(mapForEach, value, [add]);
    return out;
  }
  if (hasBrand(setSize, value)) {
    const out = remember(new SetCopy());
    let count = 0;
    const add = (item: unknown): void => {
      hooks.charge?.(1);
      apply(setAdd, out, [next(item, `<item ${count++}>`)]);
    };
    apply(setForEach, value, [add]);
    return out;
  }
  if (hasBrand(dateGetTime, value)) return remember(new DateCopy(apply(dateGetTime, value, []) as number));
  if (isArrayBuffer(value)) {
    hooks.charge?.(bytesWork(value));
    return remember(copyArrayBuffer(value));
  }
  if (regexpSource !== undefined && isRegExp(value)) {
    return remember(new RegExpCopy(apply(regexpSource, value, []) as string, apply(regexpFlags, value, []) as string));
  }
  return undefined;
}

/** `RegExp.prototype` itself passes the brand check of `source`, hence the look at `lastIndex`. */
const isRegExp = (value: object): boolean =>
  hasBrand(regexpSource, value) && getOwnPropertyDescriptor(value, 'lastIndex') !== undefined;

/** Errors have no brand that the language shows; an object with a string `stack` and `message` is treated as one. */
function copyError(value: object, next: Next, remember: Remember, hooks: CopyHooks): object | undefined {
  const { name, message, stack } = value as { name?: unknown; message?: unknown; stack?: unknown };
  if (typeof message !== 'string' || typeof stack !== 'string') return undefined;
  const Standard = typeof name === 'string' ? ERRORS[name] : undefined;
  const out = remember(new (Standard ?? Error)(message));
  if (Standard === undefined && typeof name === 'string') define(out, 'name', name, false);
  if (!hooks.hidesStacks) define(out, 'stack', stack, false);
  if ('cause' in value) define(out, 'cause', next(value.cause, 'cause'), false);
  return out;
}

function define(object: object, key: string | number, value: unknown, enumerable = true): void {
  defineProperty(object, key, { value, writable: true, enumerable, configurable: true });
}
