/**
 * `Array` where V8 itself is to call it with a single value. `Array(n)` makes a list of n at once, whatever name it is called
 * by. Emitted code looks for the alarm between two calls; but nothing that a guest wrote runs between two calls by a bound
 * function, an accessor or a promise. So these get a function that does the same and counts it, in the place of `Array`.
 */
import { type Body, guard, replace } from '../methods.ts';
import { apply, defineProperty, getOwnPropertyDescriptor, ownKeys, RealmArray } from '../primordials.ts';
import type { Guards } from './guards.ts';
import type { Charging } from './wrap.ts';

const { construct } = Reflect;
/** The fields of a property descriptor in the order in which they are read (ECMA-262 6.2.6.5 ToPropertyDescriptor). */
const FIELDS = ['enumerable', 'configurable', 'value', 'writable', 'get', 'set'] as const;

type Fields = Record<string, unknown>;
/** Takes a value that V8 may call, and returns it or what stands for it. */
export type Called = (value: unknown) => unknown;

/** @param guards of the realm */
export function createCalled({ size }: Guards): Called {
  function List(this: unknown, ...args: unknown[]): unknown {
    if (args.length === 1) size(args[0], RealmArray);
    return construct(RealmArray, args, new.target ?? RealmArray);
  }
  List.prototype = RealmArray.prototype;
  defineProperty(List, 'name', { value: 'Array' });
  defineProperty(List, 'length', { value: 1 });
  return (value) => (value === RealmArray ? List : value);
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

export function chargeCalls({ isProxy }: Charging, called: Called): void {
  /** A descriptor that has no setter is left as it is. */
  const described = (descriptor: unknown): unknown => {
    if (!isObject(descriptor) || (!isProxy(descriptor) && !('set' in descriptor))) return descriptor;
    const read: Fields = { __proto__: null } as unknown as Fields;
    for (let at = 0; at < FIELDS.length; at++) {
      const field = FIELDS[at] as (typeof FIELDS)[number];
      if (field in descriptor) read[field] = called((descriptor as Fields)[field]);
    }
    return read;
  };
  const allDescribed = (properties: unknown): unknown => {
    if (!isObject(properties)) return properties;
    const read: Fields = { __proto__: null } as unknown as Fields;
    const keys = ownKeys(properties);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as string;
      if (getOwnPropertyDescriptor(properties, key)?.enumerable !== true) continue;
      read[key] = described((properties as Fields)[key]);
    }
    return read;
  };

  replace(Function.prototype, 'bind', (native) => {
    const method = {
      bind(this: unknown, self: unknown, ...args: unknown[]) {
        const given: unknown[] = [called(self)];
        for (let at = 0; at < args.length; at++) given[at + 1] = called(args[at]);
        return apply(native, called(this), given);
      },
    };
    return method.bind;
  });
  const last: Body = (native, self, args) => {
    args[1] = called(args[1]);
    return apply(native, self, args);
  };
  guard(Object.prototype, '__defineSetter__', last);
  const properties: Body = (native, self, args) => {
    args[1] = allDescribed(args[1]);
    return apply(native, self, args);
  };
  guard(Object, 'create', properties);
  guard(Object, 'defineProperties', properties);
  for (const owner of [Object, Reflect]) {
    replace(owner, 'defineProperty', (native) => {
      const method = {
        defineProperty(object: unknown, key: unknown, descriptor: unknown) {
          return apply(native, undefined, [object, key, described(descriptor)]);
        },
      };
      return method.defineProperty;
    });
  }
}
