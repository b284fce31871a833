/** Built-ins that take all that an iterable gives: iterators of the language's own do not tick. */

import { type Fn, replace } from '../methods.ts';
import { apply, defineProperty, getPrototypeOf, isArray, RealmPromise, setPrototypeOf } from '../primordials.ts';
import { iterated } from './arrays.ts';
import { type Charging, countedIterable, PER_TICK, SMALL, standIn } from './wrap.ts';

const { construct } = Reflect;
const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;

const STATICS: readonly (readonly [object, string])[] = [
  [Object, 'fromEntries'],
  [Object, 'groupBy'],
  [Map, 'groupBy'],
];

export function chargeIterables(charging: Charging): void {
  const { meter } = charging;
  for (let i = 0; i < STATICS.length; i++) {
    const [owner, name] = STATICS[i] as readonly [object, string];
    replace(owner, name, (native) => {
      const method = {
        [name](this: unknown, source: unknown, ...more: unknown[]) {
          return apply(native, this, [iterated(source, charging), ...more]);
        },
      };
      return method[name];
    });
  }
  chargeCombinators(charging);
  constructors(charging);
  aggregateErrors(charging);
  for (const name of ['toArray', 'reduce', 'forEach', 'some', 'every', 'find']) {
    const prototype = (globalThis as { Iterator?: { prototype: object } }).Iterator?.prototype;
    if (prototype === undefined) break;
    replace(prototype, name, (native) => {
      const method = {
        [name](this: unknown, ...args: unknown[]) {
          const own = this as { next?: unknown };
          if (typeof own !== 'object' || own === null) return apply(native, this, args);
          // what is iterated reads `next` once and calls it with the iterator itself
          return apply(native, counting(own), args);
        },
      };
      return method[name];
    });
  }
  const counting = (iterator: { next?: unknown }): object => {
    const { next } = iterator;
    const steps = {
      next: () => {
        meter.charge(1);
        return apply(next as Fn, iterator, []);
      },
    };
    setPrototypeOf(steps, null);
    defineProperty(steps, 'return', {
      get: () => {
        const close = (iterator as { return?: unknown }).return;
        return close === undefined || close === null ? close : () => apply(close as Fn, iterator, []);
      },
    });
    return steps;
  };
}

/**
 * Functions that make one promise of many. Where going through the promises ends halfway, V8 copies a list as long as all of
 * them for each that settles afterwards; so what they are given is gone through beforehand, and long lists are done here.
 */
function chargeCombinators(charging: Charging): void {
  const { meter } = charging;
  /** These reject where others throw. */
  const failing = (error: unknown): object => ({
    [iteratorSymbol]() {
      throw error;
    },
  });
  const listOf = (source: unknown): unknown => {
    try {
      const items = iterated(source, charging);
      // a list, something short, or nothing that can be iterated
      if (items === source) return source;
      const list: unknown[] = [];
      for (const item of items as Iterable<unknown>) list[list.length] = item;
      return list;
    } catch (error) {
      if (meter.isTermination(error)) throw error;
      return failing(error);
    }
  };
  /** For a class of the guest's, which sees the order of steps. */
  const bounded = (source: unknown): unknown => {
    try {
      if (source === undefined || source === null) return source;
      const method = (source as { readonly [Symbol.iterator]?: unknown })[iteratorSymbol];
      return typeof method === 'function' ? countedIterable(source, method as Fn, charging, AT_ONCE) : source;
    } catch (error) {
      if (meter.isTermination(error)) throw error;
      return failing(error);
    }
  };
  for (const name of ['all', 'allSettled', 'any', 'race'] as const) {
    replace(RealmPromise, name, (native) => {
      const method = {
        [name](this: unknown, source: unknown) {
          if (this !== RealmPromise) return apply(native, this, [bounded(source)]);
          const list = listOf(source);
          return isArray(list) && list.length > AT_ONCE
            ? together(list, name, meter.charge)
            : apply(native, this, [list]);
        },
      };
      return method[name];
    });
  }
}
/** As many promises are left to V8. */
const AT_ONCE = 2000;

type Combinator = 'all' | 'allSettled' | 'any' | 'race';

/** ECMA-262 27.2.4.1 to 27.2.4.5, for `Promise` itself. */
function together(list: readonly unknown[], name: Combinator, charge: (ticks: number) => void): Promise<unknown> {
  return new RealmPromise((resolve, reject) => {
    const results: unknown[] = [];
    let left = list.length;
    const put = (at: number, result: unknown): void => {
      results[at] = result;
      if (--left > 0) return;
      if (name === 'any') reject(new AggregateError(results, 'All promises were rejected'));
      else resolve(results);
    };
    for (let at = 0; at < list.length; at++) {
      charge(1);
      results[at] = undefined;
      const settled = name === 'allSettled';
      const fulfilled =
        name === 'all'
          ? (value: unknown) => put(at, value)
          : settled
            ? (value: unknown) => put(at, { status: 'fulfilled', value })
            : resolve;
      const rejected =
        name === 'any'
          ? (reason: unknown) => put(at, reason)
          : settled
            ? (reason: unknown) => put(at, { status: 'rejected', reason })
            : reject;
      RealmPromise.resolve(list[at]).then(fulfilled, rejected);
    }
  });
}

function aggregateErrors(charging: Charging): void {
  const Native = AggregateError;
  const made = {
    AggregateError: function AggregateError(errors: unknown, message: unknown, ...options: unknown[]): unknown {
      const target: unknown = new.target;
      const args = [iterated(errors, charging), message, ...options];
      return construct(Native, args, (target ?? made.AggregateError) as never);
    },
  };
  setPrototypeOf(made.AggregateError, getPrototypeOf(Native));
  standIn(Native, made.AggregateError);
}

/** Collections that are made from an iterable. */
function constructors(charging: Charging): void {
  const { meter } = charging;
  const natives = { Map, Set, WeakMap, WeakSet } as unknown as Record<string, new (source?: unknown) => object>;
  for (const name of ['Map', 'Set', 'WeakMap', 'WeakSet']) {
    const Native = natives[name] as new (source?: unknown) => object;
    const made = {
      [name]: function (this: unknown, source: unknown = undefined): object {
        const target: unknown = new.target;
        if (target === undefined) throw new TypeError(`Constructor ${name} requires 'new'`);
        if (target === made[name]) return source === undefined ? new Native() : new Native(iterated(source, charging));
        const args = source === undefined ? [] : [iterated(source, charging)];
        return construct(Native, args, target as new () => object) as object;
      },
    };
    standIn(Native, made[name] as object);
  }
  // `forEach` of a map whose callback adds to it ticks in the callback, unless that is a built-in
  for (const owner of [Map.prototype, Set.prototype]) {
    replace(owner, 'forEach', (native) => {
      const method = {
        forEach(this: unknown, callback: unknown, ...more: unknown[]) {
          if (typeof callback !== 'function') return apply(native, this, [callback, ...more]);
          const ticking = function (this: unknown, ...args: unknown[]): unknown {
            meter.charge(1);
            return apply(callback as Fn, this, args);
          };
          return apply(native, this, [ticking, ...more]);
        },
      };
      return method.forEach;
    });
  }
  const size = Object.getOwnPropertyDescriptor(Set.prototype, 'size')?.get as Fn;
  for (const name of [
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  ]) {
    replace(Set.prototype, name, (native) => {
      const method = {
        [name](this: unknown, ...args: unknown[]) {
          const count = apply(size, this, []) as number;
          if (count > SMALL) meter.charge(count / PER_TICK);
          return apply(native, this, args);
        },
      };
      return method[name];
    });
  }
}
