/** Buffers and typed arrays. Their memory lies outside the heap, is taken at once, and is asked for first. */

import { type Body, type Fn, guard, replace } from '../methods.ts';
import {
  apply,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  setPrototypeOf,
  uncurryThis,
} from '../primordials.ts';
import { iterated } from './arrays.ts';
import { type Charging, counted, PER_TICK, plainLength, SMALL, standIn, viewLength } from './wrap.ts';

const TypedArray = getPrototypeOf(Uint8Array) as { prototype: Record<string | symbol, Fn> };
const { prototype } = TypedArray;
const bytesOf = uncurryThis(
  Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength')?.get as (this: unknown) => number,
) as unknown as (self: unknown) => number;
const { construct } = Reflect;
const NAMES =
  'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Float16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array';
/** Shorter ones are told by the heap's growth soon enough. */
const LARGE = 1 << 12;
/** V8 makes no longer ones. */
const MAX_LENGTH = 2 ** 33;
const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;

/** What a typed array is made from, or what stands for it: a view, a list, an iterable, anything with a `length`. */
function elementsOf(source: object, bytes: number, charging: Charging): unknown {
  const { meter } = charging;
  const count = viewLength(source);
  if (count >= 0) {
    if (count > SMALL) meter.reserve(count * bytes);
    return source;
  }
  const length = plainLength(source, charging);
  if (length >= 0 && length <= SMALL) return source;
  if (isBuffer(source)) return source;
  const items = iterated(source, charging);
  // short ones are left as they are
  const iterates = typeof (source as { readonly [Symbol.iterator]?: unknown })[iteratorSymbol] === 'function';
  if (items !== source || isArray(source) || iterates) return items;
  // V8 takes the memory first (ECMA-262 23.2.5.1.5 InitializeTypedArrayFromArrayLike)
  const claimed = length >= 0 ? length : Number((source as { readonly length?: unknown }).length);
  if (claimed > SMALL) meter.reserve(claimed * bytes);
  return length >= 0 && length <= MODERATE ? source : counted(source, charging);
}

function isBuffer(value: object): boolean {
  try {
    bytesOf(value);
    return true;
  } catch {
    return false;
  }
}

/** Objects with a length up to here are read by V8 itself. */
const MODERATE = 1 << 20;
const PER_ITEM = 4;

const METHODS = 'copyWithin fill includes indexOf lastIndexOf reverse slice toReversed with';
const CALLERS = 'every filter find findIndex findLast findLastIndex forEach map reduce reduceRight some';
const PRINTERS = 'join toLocaleString toString';
const COPIES = 'filter map slice toReversed with';
/** So many elements are called with, printed or sorted without anybody looking on. */
const MANY = 1 << 16;
/** Bytes of a number as a text, about. */
const PRINTED = 4;

type Compare = (a: unknown, b: unknown) => unknown;

/** Whether `a` is sorted behind `b`: numbers with NaN last and -0 before 0 (ECMA-262 23.2.4.7 CompareTypedArrayElements). */
function isAfter(a: number, b: number, compare: ((a: unknown, b: unknown) => number) | undefined): boolean {
  if (compare !== undefined) return compare(a, b) > 0;
  if (a < b) return false;
  if (a > b) return true;
  if (a === b) return a === 0 && !is(a, b) && is(b, -0);
  return is(a, Number.NaN) && !is(b, Number.NaN);
}
const { is } = Object;
const words = (text: string): string[] => apply(String.prototype.split as Fn, text, [' ']) as string[];

export function chargeBuffers(charging: Charging): void {
  const { meter } = charging;
  const copies = words(COPIES);
  const linear: Body = (native, self, args, bytes) => {
    const length = viewLength(self);
    if (length > SMALL) {
      meter.charge(length / PER_TICK);
      if (bytes > 0) meter.reserve(length * bytes);
    }
    return apply(native, self, args);
  };
  for (const name of words(METHODS)) {
    guard(prototype, name, linear, apply(Array.prototype.includes, copies, [name]) ? 8 : 0);
  }
  /** A callback that is a built-in ticks nowhere. */
  const calling: Body = (native, self, args, bytes) => {
    const callback = args[0];
    if (typeof callback === 'function' && viewLength(self) > MANY) {
      args[0] = function (this: unknown, ...given: unknown[]): unknown {
        meter.charge(1);
        return apply(callback as Fn, this, given);
      };
    }
    return linear(native, self, args, bytes);
  };
  for (const name of words(CALLERS)) {
    guard(prototype, name, calling, apply(Array.prototype.includes, copies, [name]) ? 8 : 0);
  }
  for (const name of words(PRINTERS)) {
    guard(prototype, name, (native, self, args) => {
      const length = viewLength(self);
      let by = 1;
      if (name === 'join' && args[0] !== undefined) {
        const separator = `${args[0] as string}`;
        args[0] = separator;
        by = separator.length;
      }
      // printing takes some hundred nanoseconds for each
      if (length > SMALL) {
        meter.charge(length);
        meter.reserve(length * (by + PRINTED));
        if (length > MANY) return printed(self as ArrayLike<unknown>, length, name, args);
      }
      return apply(native, self, args);
    });
  }
  const printed = (self: ArrayLike<unknown>, length: number, name: string, args: unknown[]): string => {
    const by = name === 'join' && args[0] !== undefined ? (args[0] as string) : ',';
    let text = '';
    for (let i = 0; i < length; i++) {
      meter.charge(4);
      const item = self[i];
      if (i > 0) text += by;
      if (item !== undefined) text += name === 'toLocaleString' ? (item as number).toLocaleString() : (item as string);
    }
    return text;
  };
  const nativeSort = prototype.sort as Fn;
  for (const name of ['sort', 'toSorted']) {
    replace(prototype, name, (native) => {
      const made = {
        [name](this: unknown, by: unknown) {
          const length = viewLength(this);
          if (length <= MANY || (by !== undefined && typeof by !== 'function')) return linear(native, this, [by], 8);
          return sortParts(this as unknown as Uint8Array, by as Compare | undefined, name === 'toSorted');
        },
      };
      return made[name];
    });
  }
  /** V8 sorts all at once, and nobody looks on: so parts are sorted and merged, in a copy (ECMA-262 23.2.3.29). */
  const sortParts = (self: Uint8Array, by: Compare | undefined, copies: boolean): unknown => {
    const { length } = self;
    const Kind = (globalThis as unknown as Record<string, typeof Uint8Array>)[
      apply(kindOf, self, []) as string
    ] as typeof Uint8Array;
    // both are ours: no species has a say
    let from = new Kind(self);
    let to = new Kind(length);
    const compare =
      by === undefined
        ? undefined
        : (a: unknown, b: unknown): number => {
            meter.charge(1);
            return +(apply(by as unknown as Fn, undefined, [a, b]) as number);
          };
    for (let at = 0; at < length; at += MANY) {
      meter.charge(MANY);
      apply(nativeSort, apply(subarray, from, [at, at + MANY]), [compare]);
    }
    for (let width = MANY; width < length; width *= 2) {
      for (let at = 0; at < length; at += 2 * width) {
        const middle = at + width < length ? at + width : length;
        const end = at + 2 * width < length ? at + 2 * width : length;
        let left = at;
        let right = middle;
        for (let i = at; i < end; i++) {
          if ((i & 15) === 0) meter.charge(1);
          const takesLeft =
            left < middle && (right >= end || !isAfter(from[left] as number, from[right] as number, compare));
          to[i] = from[takesLeft ? left++ : right++] as number;
        }
      }
      const other = from;
      from = to;
      to = other;
    }
    if (copies) return from;
    apply(set, self, [from]);
    return self;
  };
  const set = prototype.set as Fn;
  const subarray = prototype.subarray as Fn;
  const kindOf = getOwnPropertyDescriptor(prototype, Symbol.toStringTag)?.get as Fn;
  replace(prototype, 'set', (native) => {
    const made = {
      set(this: unknown, source: unknown, ...more: unknown[]) {
        return apply(native, this, [claimed(source), ...more]);
      },
    };
    return made.set;
  });
  replace(TypedArray, 'from', (native) => {
    const made = {
      from(this: unknown, source: unknown, ...more: unknown[]) {
        const items = iterated(source, charging);
        return apply(native, this, [items === source ? claimed(source) : items, ...more]);
      },
    };
    return made.from;
  });

  /** Something with a `length`, which may not be true. */
  const claimed = (source: unknown): unknown => {
    const viewed = viewLength(source);
    if (viewed >= 0) {
      meter.charge(viewed / PER_TICK);
      return source;
    }
    const length = plainLength(source, charging);
    if (length >= 0 && length <= SMALL) return source;
    if (isArray(source) && length >= 0) {
      meter.charge(length / PER_TICK);
      return source;
    }
    if (length >= 0 && length <= MODERATE) {
      meter.charge(length / PER_ITEM);
      return source;
    }
    return typeof source === 'object' && source !== null ? counted(source, charging) : source;
  };
  for (const name of words(NAMES)) standFor(name, charging);
  chargeArrayBuffer(charging);
}

/**
 * Puts a constructor in the place of a typed array's. Of those V8 knows the species only as long as no `constructor` of
 * theirs was redefined, which freezing does anyway.
 */
function standFor(name: string, charging: Charging): void {
  const Native = (globalThis as unknown as Record<string, typeof Uint8Array | undefined>)[name];
  if (Native === undefined) return;
  // what is not in the context of each of them takes no memory of each realm
  const made = {
    [name]: function (this: unknown, first: unknown, second: unknown, third: unknown): unknown {
      const target = new.target as unknown;
      if (target === undefined) throw new TypeError(`Constructor ${Native.name} requires 'new'`);
      if (typeof first === 'object') {
        if (first !== null) first = elementsOf(first, Native.BYTES_PER_ELEMENT, charging);
      } else if (typeof first === 'number') {
        if (first >= LARGE && first <= MAX_LENGTH) charging.meter.reserve(first * Native.BYTES_PER_ELEMENT);
      } else if (typeof first === 'string' && first.length > SMALL) charging.meter.charge(first.length);
      if (target !== self) return construct(Native, [first, second, third], target as never);
      // biome-ignore lint/complexity/noArguments: V8 counts them without making a list
      return arguments.length < 2
        ? new Native(first as number)
        : new Native(first as never, second as never, third as never);
    },
  };
  const self = made[name] as object;
  setPrototypeOf(self, TypedArray);
  standIn(Native, self);
}

function chargeArrayBuffer({ meter }: Charging): void {
  const Native = ArrayBuffer;
  const sizes = (length: unknown, options: unknown): number => {
    const bytes = Number(length);
    const most =
      typeof options === 'object' && options !== null
        ? Number((options as { maxByteLength?: unknown }).maxByteLength)
        : 0;
    meter.reserve(most > bytes ? most : bytes > 0 ? bytes : 0);
    return bytes;
  };
  const made = {
    ArrayBuffer: function ArrayBuffer(this: unknown, length: unknown, ...options: unknown[]): object {
      if (new.target === undefined) throw new TypeError("Constructor ArrayBuffer requires 'new'");
      return construct(
        Native,
        [sizes(length, options[0]), ...options],
        new.target as unknown as new () => object,
      ) as object;
    },
  };
  standIn(Native, made.ArrayBuffer);
  const { prototype } = Native;
  const sized: Body = (native, self, args, whole) => {
    let bytes: unknown = args[0];
    try {
      bytes = whole > 0 || bytes === undefined ? bytesOf(self) : Number(bytes);
    } catch {
      // V8 says what is wrong
    }
    if (typeof bytes === 'number' && bytes > 0) meter.reserve(bytes);
    return apply(native, self, args);
  };
  guard(prototype, 'slice', sized, 1);
  for (const name of ['resize', 'transfer', 'transferToFixedLength']) guard(prototype, name, sized);
}
