/**
 * What emitted code calls beside an operator whose result can be large, or which works on something large. Each is small
 * enough for V8 to put it into its caller, where it knows the types and leaves most of it out.
 */
import { notIterable } from '../../../interpreted/machine/faults.ts';
import { getPrototypeOf, isArray, objectKeys, RealmArray } from '../primordials.ts';
import { iterated } from './arrays.ts';
import type { BigInts } from './bigints.ts';
import { type Comparisons, createComparisons } from './comparisons.ts';
import { copied, prepareKeys } from './objects.ts';
import { type Charging, LONG, MAX_LIST, SMALL } from './wrap.ts';

export interface Guards extends Comparisons {
  /** Takes and returns what `+`, `*`, `**`, `<<` or a template has made. */
  readonly made: <V>(value: V) => V;
  readonly power: (base: unknown, exponent: unknown) => unknown;
  /** Takes and returns the exponent of a base that cannot be looked at. */
  readonly exponent: <V>(value: V) => V;
  /** Takes and returns what is spread, or what stands for it. */
  readonly spread: (source: unknown, text?: string) => unknown;
  /**
   * Takes and returns a number that may become a size: the argument of a constructor, a new `length`.
   * @param of the constructor, or bytes of an element, 0 for those of arrays
   */
  readonly size: <V>(value: V, of: unknown) => V;
  /** Takes and returns an object whose keys are about to be listed. */
  readonly listed: <V>(value: V) => V;
  /** Takes the source of an object spread or rest, and returns it or what stands for it if that may be. */
  readonly copied: <V>(value: V, stands: boolean) => V;
}

const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;

const isIterable = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  typeof (value as { readonly [Symbol.iterator]?: unknown })[iteratorSymbol] === 'function';
const CHARACTERS_PER_TICK = 1 << 14;
const NO_SPREAD = 'Spread syntax requires ...iterable[Symbol.iterator] to be a function';
/** Sizes from here on: no date is one, and a list of so many elements is nothing. */
const LARGE = 1 << 16;
const MAX_BYTES = 2 ** 33;
/** Characters of a text that are parsed in the time of a tick. */
const CHARACTERS_PER_PARSE = 4;
/** The unit of arrays, whose elements are not bytes. */
const SLOT = 0;
const BYTES_PER_SLOT = 8;

export function createGuards(charging: Charging, bigints: BigInts): Guards {
  const { meter, isProxy } = charging;

  /** Bytes of an element in what the constructor makes of a number, 0 for an array's; typed arrays count by themselves. */
  const unitOf = (constructor: unknown): number | undefined => {
    for (let at = constructor; typeof at === 'function'; at = getPrototypeOf(at) as unknown) {
      if (isProxy(at)) return 1;
      if (at === RealmArray) return SLOT;
    }
    return undefined;
  };
  const reserve = (size: number, of: unknown): void => {
    const unit = typeof of === 'number' ? of : unitOf(of);
    // a longer array is a table, and no buffer is longer
    if (unit === undefined || size > (unit === SLOT ? MAX_LIST : MAX_BYTES)) return;
    meter.reserve(size * (unit === SLOT ? BYTES_PER_SLOT : unit));
  };
  const large = (value: unknown): void => {
    if (typeof value === 'string') {
      // what it was made of is copied when it is first read
      meter.charge(value.length / CHARACTERS_PER_TICK);
      meter.reach(value.length, value.length);
    } else if (typeof value === 'bigint') bigints.made(value);
  };
  return {
    ...createComparisons(bigints),
    made(value) {
      if (typeof value === 'string' ? value.length >= LONG : typeof value === 'bigint') large(value);
      return value;
    },
    power(base, exponent) {
      if (typeof base === 'bigint' && typeof exponent === 'bigint') return bigints.power(base, exponent);
      // objects are left as they are: what they are converted to can be looked at afterwards only
      const value = (base as number) ** (exponent as number);
      if (typeof value === 'bigint') large(value);
      return value;
    },
    spread(source, text) {
      if (isArray(source) && !isProxy(source) && source.length <= SMALL) return source;
      const refuse = (): never => {
        throw text === undefined ? new TypeError(NO_SPREAD) : notIterable(source, text);
      };
      const items = iterated(source, charging, refuse);
      return items === source && !isIterable(source) ? refuse() : items;
    },
    exponent(value) {
      if (typeof value === 'bigint' && value > 16n) bigints.refuse();
      return value;
    },
    size(value, of) {
      if (typeof value === 'number') {
        if (value >= LARGE) reserve(value, of);
      } else if (typeof value === 'string') {
        // a date's, for one
        if (value.length > SMALL) meter.charge(value.length / CHARACTERS_PER_PARSE);
      }
      return value;
    },
    copied: (value, stands) => copied(value, stands, charging) as typeof value,
    listed(value) {
      if (typeof value === 'object' && value !== null && !isProxy(value)) {
        prepareKeys(value, charging);
        const { length } = objectKeys(value);
        if (length > SMALL) meter.charge(length);
      }
      return value;
    },
  };
}
