/** Built-ins that take all that an iterable gives: iterators of the language's own do not tick. */

import { type Fn, replace } from '../methods.ts';
import { apply, defineProperty, setPrototypeOf } from '../primordials.ts';
import { iterated } from './arrays.ts';
import { type Charging, PER_TICK, SMALL, standIn } from './wrap.ts';

const { construct } = Reflect;

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
  for (const name of ['all', 'allSettled', 'any', 'race']) {
    replace(Promise, name, (native) => {
      const method = {
        [name](this: unknown, source: unknown) {
          return apply(native, this, [sourceOrFailure(source)]);
        },
      };
      return method[name];
    });
  }
  /** These reject where others throw, so a failure to read the method is left to V8. */
  const sourceOrFailure = (source: unknown): unknown => {
    try {
      return iterated(source, charging);
    } catch (error) {
      if (meter.isTermination(error)) throw error;
      return source;
    }
  };

  constructors(charging);
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
