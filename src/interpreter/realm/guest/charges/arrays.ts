/**
 * Arrays. The methods of `Array.prototype` take any object with a `length`, which may claim anything, and arrays with
 * more holes than there is memory. Those are gone through by way of an object that ticks at each access; everything else is
 * charged for its length, and V8's own code does the work. Long because all of it shares what tells a plain array from another.
 */

import { type Body, type Fn, guard, replace } from '../methods.ts';
import { apply, isArray, uncurryThis } from '../primordials.ts';
import {
  type Charging,
  counted,
  countedIterable,
  LONG,
  MAX_LIST,
  PER_TICK,
  plainLength,
  SMALL,
  viewLength,
} from './wrap.ts';

declare let $tsugi_n: number;
/** What it is compared with: 0, or more than it can be when the alarm rings. */
declare const $tsugi_w: { readonly 0: number };

const prototype = Array.prototype as unknown as Record<string | symbol, Fn>;
const hasOwnProperty = uncurryThis(Object.prototype.hasOwnProperty);
const { random, floor, trunc, log2 } = Math;
const { iterator: iteratorSymbol, isConcatSpreadable } = Symbol;
const mapSize = uncurryThis(Object.getOwnPropertyDescriptor(Map.prototype, 'size')?.get as () => number);
const setSize = uncurryThis(Object.getOwnPropertyDescriptor(Set.prototype, 'size')?.get as () => number);

/** Arrays up to here are fast even if most of them is holes. */
const MAYBE_HOLES = 1 << 17;
const SAMPLES = 16;
const CHUNK = 1 << 12;
const BYTES_PER_ELEMENT = 8;
/** Elements that V8 may sort without anybody looking on, if what compares them ticks. */
const SORTED_AT_ONCE = 1 << 14;

/** Whether a long array is one of holes, where V8 searches for each element in a table: looks at some. */
function isSparse(array: readonly unknown[], length: number): boolean {
  if (length <= MAYBE_HOLES) return false;
  if (length > MAX_LIST) return true;
  for (let i = 0; i < SAMPLES; i++) if (!hasOwnProperty(array, floor(random() * length))) return true;
  return false;
}

/** Gives a callback the object itself for the one that stands for it. @param at where a callback gets it */
const showing = (callback: unknown, stand: object, self: unknown, at: number): unknown =>
  typeof callback !== 'function'
    ? callback
    : function (this: unknown, ...args: unknown[]) {
        if (args[at] === stand) args[at] = self;
        return apply(callback as Fn, this, args);
      };

/** Methods by how they work: what they make is as long as the array; callbacks are given the array. */
const READERS = 'includes indexOf lastIndexOf';
const MAPPERS = 'flatMap map filter';
const CALLERS = 'every find findIndex findLast findLastIndex forEach some';
const REDUCERS = 'reduce reduceRight';
const COPIERS = 'toReversed with';
const WRITERS = 'reverse copyWithin shift';
const VARIADIC = 'splice toSpliced unshift';
const WORDS = (text: string): string[] => apply(String.prototype.split as Fn, text, [' ']) as string[];

export function chargeArrays(charging: Charging): void {
  const { meter, isProxy } = charging;

  /** @returns what the built-in is to work on: the object itself, or what stands for it */
  const enter = (self: unknown, length: number, bytes: number): unknown => {
    if (length >= 0) {
      if (length <= SMALL) return self;
      if (isArray(self) ? !isSparse(self, length) : length <= MAYBE_HOLES) {
        meter.charge(length / PER_TICK);
        if (bytes > 0) meter.reserve(length * bytes);
        return self;
      }
    }
    if (typeof self === 'string') {
      meter.charge(self.length / PER_TICK);
      return self;
    }
    if ((typeof self !== 'object' && typeof self !== 'function') || self === null) return self;
    const viewed = viewLength(self);
    if (viewed >= 0) {
      meter.charge(viewed / PER_TICK);
      return self;
    }
    return counted(self, charging);
  };

  /** What is not a list of moderate length. */
  const slow = (native: Fn, self: unknown, args: unknown[], bytes: number, callback: number): unknown => {
    // each comparison of long texts may take long
    const text = args[0];
    const isCompared = callback === 0 && typeof text === 'string' && text.length >= LONG && isArray(self);
    const stand = (isCompared ? counted(self, charging) : enter(self, plainLength(self, charging), bytes)) as object;
    if (stand === self) return apply(native, self, args);
    if (callback > 0) args[0] = showing(args[0], stand, self, callback);
    const result = apply(native, stand, args) as unknown;
    return result === stand ? self : result;
  };
  /** Two arguments by name, so that V8 sees what it is called with and puts the loop into its caller. */
  const method = (name: string, bytes: number, callback: number): void =>
    replace(prototype, name, (native) => {
      const call = uncurryThis(native);
      const made = {
        [name](this: unknown, first: unknown, second: unknown = undefined) {
          // biome-ignore lint/complexity/noArguments: V8 counts them without making a list
          const alone = arguments.length < 2;
          // what it calls may be a built-in again, and so on without end
          if (--$tsugi_n < $tsugi_w[0]) meter.slow();
          if (isArray(this) && this.length <= MAYBE_HOLES && !isProxy(this)) {
            const { length } = this;
            if (length > SMALL) {
              if (callback === 0 && typeof first === 'string' && first.length >= LONG) {
                return slow(native, this, alone ? [first] : [first, second], bytes, callback);
              }
              meter.charge(length / PER_TICK);
              if (bytes > 0) meter.reserve(length * bytes);
            }
            return alone ? call(this, first) : call(this, first, second);
          }
          return slow(native, this, alone ? [first] : [first, second], bytes, callback);
        },
      };
      return made[name];
    });
  const plain: Body = (native, self, args, bytes) => {
    const length = plainLength(self, charging);
    return length >= 0 && length <= SMALL ? apply(native, self, args) : slow(native, self, args, bytes, 0);
  };
  /** Where it matters how many arguments there are. */
  const variadic = (name: string, bytes: number): void =>
    replace(prototype, name, (native) => {
      // with as many parameters as the native one
      const made =
        native.length === 1
          ? {
              [name](this: unknown, _first: unknown) {
                // biome-ignore lint/complexity/noArguments: how many there are matters
                return plain(native, this, arguments as unknown as unknown[], bytes);
              },
            }
          : {
              [name](this: unknown, _first: unknown, _second: unknown) {
                // biome-ignore lint/complexity/noArguments: how many there are matters
                return plain(native, this, arguments as unknown as unknown[], bytes);
              },
            };
      return made[name];
    });
  for (const name of WORDS(READERS)) method(name, 0, 0);
  for (const name of WORDS(MAPPERS)) method(name, BYTES_PER_ELEMENT, 2);
  for (const name of WORDS(CALLERS)) method(name, 0, 2);
  for (const name of WORDS(REDUCERS)) method(name, 0, 3);
  for (const name of WORDS(COPIERS)) guard(prototype, name, plain, BYTES_PER_ELEMENT);
  for (const name of WORDS(WRITERS)) guard(prototype, name, plain);
  for (const name of WORDS(VARIADIC)) variadic(name, name === 'unshift' ? 0 : BYTES_PER_ELEMENT);
  method('slice', BYTES_PER_ELEMENT, 0);
  chargeFill(charging);
  chargeJoin(charging, enter);
  chargeConcat(charging);
  chargeFlat(charging);
  chargeSort(charging, enter);
  chargeFrom(charging);
}

/** What an array is filled with takes no time to find, so a long one, most of which are holes, is filled piece by piece. */
function chargeFill(charging: Charging): void {
  const { meter, isProxy } = charging;
  replace(prototype, 'fill', (native) => {
    const made = {
      fill(this: unknown, value: unknown, start: unknown = undefined, end: unknown = undefined) {
        if (!isArray(this) || isProxy(this)) {
          const length = plainLength(this, charging);
          const bounded = length >= 0 && length <= MAYBE_HOLES;
          if (bounded) meter.charge(length / PER_TICK);
          if (bounded || typeof this !== 'object' || this === null || viewLength(this) >= 0) {
            return apply(native, this, [value, start, end]);
          }
          apply(native, counted(this, charging), [value, start, end]);
          return this;
        }
        const { length } = this;
        if (length <= SMALL) return apply(native, this, [value, start, end]);
        const from = relative(start, length, 0);
        const to = relative(end, length, length);
        for (let at = from; at < to; at += CHUNK) {
          meter.charge(CHUNK / PER_TICK);
          apply(native, this, [value, at, at + CHUNK < to ? at + CHUNK : to]);
        }
        return this;
      },
    };
    return made.fill;
  });
}

/** A position that may count from the end (ECMA-262 23.1.3.7, steps 4 to 9). */
function relative(given: unknown, length: number, absent: number): number {
  if (given === undefined) return absent;
  const at = trunc(Number(given)) || 0;
  if (at < 0) return at + length > 0 ? at + length : 0;
  return at < length ? at : length;
}

type Enter = (self: unknown, length: number, bytes: number) => unknown;

/** Of the texts in an array; what else it holds is short, or becomes a text by code that ticks. */
function charactersIn(list: readonly unknown[]): number {
  let sum = 0;
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (typeof item === 'string') sum += item.length;
  }
  return sum;
}

function chargeJoin(charging: Charging, enter: Enter): void {
  const { meter } = charging;
  for (const name of ['join', 'toLocaleString']) {
    replace(prototype, name, (native) => {
      const made = {
        [name](this: unknown, separator?: unknown, ...more: unknown[]) {
          // arrays of the same few arrays are short, and their text is not
          meter.charge(1);
          const length = plainLength(this, charging);
          const by = separator === undefined || name !== 'join' ? separator : `${separator as string}`;
          const text = typeof by === 'string' ? by.length : 1;
          const stand = enter(this, length, 0);
          if (length > SMALL && length * text < 2 ** 30) meter.reserve(length * text);
          if (stand === this && isArray(this)) meter.reserve(charactersIn(this));
          const joined = apply(native, stand, by === undefined ? [] : [by, ...more]) as string;
          if (joined.length > SMALL) meter.charge(joined.length / PER_TICK);
          if (joined.length >= LONG) meter.reach(joined.length, joined.length);
          return joined;
        },
      };
      return made[name];
    });
  }
}

function chargeConcat(charging: Charging): void {
  const { meter, isProxy } = charging;
  /** What `concat` would take apart (ECMA-262 23.1.3.2.1 IsConcatSpreadable), and how long that can be. */
  const counting = (part: unknown): unknown => {
    const length = plainLength(part, charging);
    if (length >= 0 && length <= SMALL) return part;
    if (isArray(part) && !isProxy(part)) {
      if (isSparse(part, length)) return counted(part, charging);
      meter.charge(length / PER_TICK);
      meter.reserve(length * BYTES_PER_ELEMENT);
      return part;
    }
    if ((typeof part !== 'object' && typeof part !== 'function') || part === null) return part;
    const spreadable = (part as Record<symbol, unknown>)[isConcatSpreadable];
    return (spreadable === undefined ? isArray(part) : spreadable) ? counted(part, charging) : part;
  };
  replace(prototype, 'concat', (native) => {
    const made = {
      concat(this: unknown, first: unknown, ...more: unknown[]) {
        // biome-ignore lint/complexity/noArguments: how many there are matters
        const parts = arguments.length === 0 ? more : [first, ...more];
        for (let i = 0; i < parts.length; i++) parts[i] = counting(parts[i]);
        return apply(native, counting(this), parts);
      },
    };
    return made.concat;
  });
}

/** `flat` of arrays that hold the same array time and again grows beyond all bounds. */
function chargeFlat(charging: Charging): void {
  const { meter } = charging;
  const nativeConcat = prototype.concat as Fn;
  replace(prototype, 'flat', (native) => {
    const flatten = (out: unknown[], source: readonly unknown[], depth: number): void => {
      const { length } = source;
      for (let i = 0; i < length; i++) {
        meter.charge(1);
        if (!(i in source)) continue;
        const item = source[i];
        if (depth > 0 && isArray(item)) flatten(out, item, depth - 1);
        else out[out.length] = item;
      }
    };
    const made = {
      flat(this: unknown, ...args: unknown[]) {
        const { constructor } = (this ?? {}) as { constructor?: unknown };
        // only what is an array of this realm, so that no species has a say
        if (!isArray(this) || charging.isProxy(this) || constructor !== Array) {
          const length = plainLength(this, charging);
          const bounded = (length >= 0 && length <= SMALL) || typeof this !== 'object' || this === null;
          return apply(native, bounded ? this : counted(this, charging), args);
        }
        const depth = args[0] === undefined ? 1 : Number(args[0]);
        const out = apply(nativeConcat, [], []) as unknown[];
        flatten(out, this, depth >= 1 ? depth : 0);
        return out;
      },
    };
    return made.flat;
  });
}

/** Comparing is what sorting costs, and a comparison that is a built-in ticks nowhere. */
function chargeSort(charging: Charging, enter: Enter): void {
  const { meter } = charging;
  const byText = (a: unknown, b: unknown): number => {
    meter.charge(1);
    const left = `${a as string}`;
    const right = `${b as string}`;
    return left < right ? -1 : left > right ? 1 : 0;
  };
  /** V8 sorts a list that it has made beforehand, as long as an object says that it is. */
  const refuseLong = (self: unknown, length: number): void => {
    if (typeof self !== 'object' || self === null) return;
    if (isArray(self) && length >= 0 && !isSparse(self, length)) return;
    const claimed = length >= 0 ? length : Number((self as { length?: unknown }).length);
    if (claimed > MAYBE_HOLES) meter.reserve(claimed * BYTES_PER_ELEMENT);
  };
  for (const name of ['sort', 'toSorted']) {
    replace(prototype, name, (native) => {
      const made = {
        [name](this: unknown, by: unknown) {
          const args = [by];
          const length = plainLength(this, charging);
          if (length >= 0 && length <= SMALL) return apply(native, this, args);
          refuseLong(this, length);
          const stand = enter(this, length, BYTES_PER_ELEMENT);
          if (stand === this && isArray(this) && length <= (by === undefined ? SORTED_AT_ONCE >> 4 : SORTED_AT_ONCE)) {
            meter.charge((length * log2(length)) / 4);
            return apply(native, this, args);
          }
          if (by === undefined) args[0] = byText;
          else if (typeof by === 'function') {
            args[0] = (a: unknown, b: unknown): unknown => {
              meter.charge(1);
              return apply(by as Fn, undefined, [a, b]);
            };
          }
          const result = apply(native, stand, args) as unknown;
          return result === stand ? this : result;
        },
      };
      return made[name];
    });
  }
}

/**
 * What `source` is iterated by, with ticks unless it is known to be short.
 * @param refuse is called if there is no method to iterate with, which is looked up once; without it V8 finds that out itself
 */
export function iterated(source: unknown, charging: Charging, refuse?: () => never): unknown {
  const { meter } = charging;
  if (isArray(source) && !charging.isProxy(source)) {
    const { length } = source;
    if (length <= SMALL) return source;
    if (!isSparse(source, length)) {
      meter.charge(length / PER_TICK);
      meter.reserve(length * BYTES_PER_ELEMENT);
      return source;
    }
  }
  if (source === undefined || source === null) return source;
  if (sizeOf(source) <= SMALL) return source;
  const method = (source as Record<symbol, unknown>)[iteratorSymbol];
  if (typeof method === 'function') return countedIterable(source, method as Fn, charging);
  return refuse === undefined ? source : refuse();
}

/** How many entries a map or set has. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object') return Number.POSITIVE_INFINITY;
  try {
    return setSize(value);
  } catch {
    // no set
  }
  try {
    return mapSize(value);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function chargeFrom(charging: Charging): void {
  replace(Array, 'from', (native) => {
    const made = {
      from(this: unknown, source: unknown, ...more: unknown[]) {
        const length = plainLength(source, charging);
        if (length >= 0 && length <= SMALL) return apply(native, this, [source, ...more]);
        let items = iterated(source, charging);
        if (items === source && typeof items === 'object' && items !== null && !isArray(items)) {
          if (length >= 0 && length <= MAYBE_HOLES) charging.meter.charge(length / 4);
          else if (sizeOf(items) > SMALL) {
            // V8 makes a list as long as the object says that it is
            const claimed = length >= 0 ? length : Number((items as { length?: unknown }).length);
            if (claimed <= MAX_LIST) charging.meter.reserve(claimed * BYTES_PER_ELEMENT);
            items = counted(items, charging);
          }
        }
        return apply(native, this, [items, ...more]);
      },
    };
    return made.from;
  });
}
