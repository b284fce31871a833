/** Built-ins in whose place others stand that count their work first. */
import type { GuestMeter } from '../meter.ts';
import type { Fn } from '../methods.ts';
import {
  apply,
  defineProperty,
  freeze,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isArray,
  ownKeys,
  uncurryThis,
} from '../primordials.ts';

/** What the charges of a realm share. */
export interface Charging {
  readonly meter: GuestMeter;
  /** Tells a proxy without calling a trap of it. */
  readonly isProxy: (value: object) => boolean;
}

/** Up to so many elements or characters, work is part of the tick that asks for it. */
export const SMALL = 64;
/** Elements or characters that a built-in goes through in the time of a tick. */
export const PER_TICK = 16;
/** V8 keeps no longer array as a list, but as a table, which takes no memory for what it does not have. */
export const MAX_LIST = 1 << 25;
/** Longer strings are noted: see `REACH` in `meter/tuning.ts`. */
export const LONG = 1 << 16;

/**
 * Puts a function in the place of a constructor, with all that it has on it. Not for those that V8 knows species by
 * (arrays, promises, regular expressions): changing theirs makes each realm of the process slower.
 * @param owner what it is a property of
 */
export function standIn(native: object, made: object, owner: object = globalThis): void {
  const keys = ownKeys(native);
  const { name, length, prototype } = native as Shape;
  // what is redefined makes a dictionary of the function; it is frozen with all the rest
  const assigned = hasOwn(made, 'prototype');
  if (assigned) (made as Shape).prototype = prototype;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string | symbol;
    if (key === 'prototype' && assigned) continue;
    if (key === 'name' && (made as Shape).name === name) continue;
    if (key === 'length' && (made as Shape).length === length) continue;
    defineProperty(made, key, getOwnPropertyDescriptor(native, key) as PropertyDescriptor);
  }
  const hidden = { value: made, writable: true, enumerable: false, configurable: true };
  // to define it anew takes three times as long: V8 looks through all contexts of the process each time
  prototype.constructor = made as NewableFunction;
  defineProperty(owner, name, hidden);
}

interface Shape {
  readonly name: string;
  readonly length: number;
  prototype: object;
}

/** The length of an array, or of what has one as a plain property; -1 for all else: nothing of the guest's runs here. */
export function plainLength(value: unknown, { isProxy }: Charging): number {
  if (isArray(value)) return isProxy(value) ? -1 : value.length;
  if (typeof value !== 'object' || value === null || isProxy(value) || !hasOwn(value, 'length')) return -1;
  const length: unknown = getOwnPropertyDescriptor(value, 'length')?.value;
  return typeof length === 'number' ? length : -1;
}

const viewPrototype = getPrototypeOf(Uint8Array.prototype) as object;
const accessor = (key: string | symbol): ((self: unknown) => unknown) =>
  uncurryThis(getOwnPropertyDescriptor(viewPrototype, key)?.get as () => unknown);
const kindOf = accessor(Symbol.toStringTag);
const lengthOf = accessor('length') as (self: unknown) => number;

/** The length of a typed array, -1 of all else. A DataView is a view as well and has none. */
export const viewLength = (value: unknown): number => (kindOf(value) === undefined ? -1 : lengthOf(value));

const NativeProxy = Proxy;
const { get, set, has, deleteProperty, defineProperty: define, getOwnPropertyDescriptor: describe } = Reflect;

/** Stands for an object of any length while a built-in goes through it: each access is a tick. */
export function counted(target: object, { meter }: Charging): object {
  const handler = {
    __proto__: null,
    get(of: object, key: string | symbol) {
      meter.charge(1);
      return get(of, key);
    },
    set(of: object, key: string | symbol, value: unknown) {
      meter.charge(1);
      return set(of, key, value);
    },
    has(of: object, key: string | symbol) {
      meter.charge(1);
      return has(of, key);
    },
    deleteProperty(of: object, key: string | symbol) {
      meter.charge(1);
      return deleteProperty(of, key);
    },
    defineProperty(of: object, key: string | symbol, descriptor: PropertyDescriptor) {
      meter.charge(1);
      return define(of, key, descriptor);
    },
    getOwnPropertyDescriptor(of: object, key: string | symbol) {
      meter.charge(1);
      return describe(of, key);
    },
  };
  freeze(handler);
  return new NativeProxy(target, handler as unknown as ProxyHandler<object>);
}

const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;

/**
 * The same for what is iterated: each step of it is a tick.
 * @param method what `Symbol.iterator` of `source` gave
 * @param most steps, after which there is a RangeError
 */
export function countedIterable(
  source: unknown,
  method: Fn,
  { meter }: Charging,
  most = Number.POSITIVE_INFINITY,
): object {
  return {
    __proto__: null,
    [iteratorSymbol]() {
      const iterator = apply(method, source, []) as { next: unknown; return: unknown };
      if ((typeof iterator !== 'object' && typeof iterator !== 'function') || iterator === null) return iterator;
      const { next } = iterator;
      let steps = 0;
      return {
        __proto__: null,
        next:
          typeof next !== 'function'
            ? next
            : () => {
                meter.charge(1);
                if (++steps > most) throw new RangeError(`more than ${most} steps of an iterator`);
                return apply(next as Fn, iterator, []);
              },
        get return() {
          const close = iterator.return;
          return close === undefined || close === null ? close : () => apply(close as Fn, iterator, []);
        },
      };
    },
  };
}
