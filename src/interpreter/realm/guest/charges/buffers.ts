/** Buffers and typed arrays. Their memory lies outside the heap, is taken at once, and is asked for first. */

import { type Body, type Fn, guard, replace } from '../methods.ts';
import { apply, getPrototypeOf, isArray, uncurryThis } from '../primordials.ts';
import { iterated } from './arrays.ts';
import { type Charging, counted, PER_TICK, plainLength, SMALL, standIn } from './wrap.ts';

const TypedArray = getPrototypeOf(Uint8Array) as { prototype: Record<string | symbol, Fn> };
const { prototype } = TypedArray;
const lengthOf = uncurryThis(
  Object.getOwnPropertyDescriptor(prototype, 'length')?.get as (this: unknown) => number,
) as unknown as (self: unknown) => number;
const bytesOf = uncurryThis(
  Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength')?.get as (this: unknown) => number,
) as unknown as (self: unknown) => number;
const { isView } = ArrayBuffer;
const { construct } = Reflect;
const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;

/** What a typed array is made from, or what stands for it: a view, a list, an iterable, anything with a `length`. */
export function elementsOf(source: unknown, bytes: number, charging: Charging): unknown {
  const { meter } = charging;
  if (typeof source !== 'object' || source === null || isView(source)) return source;
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

const METHODS =
  'copyWithin every fill filter find findIndex findLast findLastIndex forEach includes indexOf join lastIndexOf map reduce reduceRight reverse slice some sort toLocaleString toReversed toSorted toString with';
const COPIES = 'filter map slice toReversed toSorted with join';
const words = (text: string): string[] => apply(String.prototype.split as Fn, text, [' ']) as string[];

export function chargeBuffers(charging: Charging): void {
  const { meter } = charging;
  const copies = words(COPIES);
  const linear: Body = (native, self, args, bytes) => {
    const length = isView(self) ? (lengthOf(self) ?? 0) : 0;
    if (length > SMALL) {
      meter.charge(length / PER_TICK);
      if (bytes > 0) meter.reserve(length * bytes);
    }
    return apply(native, self, args);
  };
  for (const name of words(METHODS)) {
    guard(prototype, name, linear, apply(Array.prototype.includes, copies, [name]) ? 8 : 0);
  }
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
    if (isView(source)) {
      meter.charge((lengthOf(source) ?? 0) / PER_TICK);
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
  chargeArrayBuffer(charging);
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
