/** What goes through all properties of an object, and what calls with all elements of a list. */

import { type Body, type Fn, guard, replace } from '../methods.ts';
import { apply, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, isArray, uncurryThis } from '../primordials.ts';
import { type Charging, counted, plainLength, SMALL } from './wrap.ts';

const LISTS = 'keys values entries getOwnPropertyNames getOwnPropertySymbols getOwnPropertyDescriptors';
const TAKERS = 'assign defineProperties create';
const { ownKeys } = Reflect;
const NONE: never[] = [];
const words = (text: string): string[] => apply(String.prototype.split as Fn, text, [' ']) as string[];

/** Longer arrays are looked at before their keys are listed. */
const MANY = 1 << 12;
const BYTES_PER_KEY = 64;
/** More arguments than the stack has room for. */
const MAX_ARGUMENTS = 1 << 17;

const { isView } = ArrayBuffer;
const viewLength = uncurryThis(
  getOwnPropertyDescriptor(getPrototypeOf(Uint8Array.prototype) as object, 'length')?.get as () => number,
) as unknown as (self: unknown) => number;
const stringValue = uncurryThis(String.prototype.valueOf) as unknown as (self: unknown) => string;

/** How many elements something has that are listed as its keys: of arrays, of views, of texts. */
function elementsIn(object: unknown, isProxy: (value: object) => boolean): number {
  if (typeof object === 'string') return object.length;
  if (typeof object !== 'object' || object === null || isProxy(object)) return 0;
  if (isArray(object)) return object.length;
  if (isView(object)) return viewLength(object) ?? 0;
  if (!hasOwn(object, 'length')) return 0;
  try {
    return stringValue(object).length;
  } catch {
    return 0;
  }
}

/** A list of the keys of elements takes a text for each, and V8 makes it without asking anybody. */
export function prepareKeys(object: unknown, { meter, isProxy }: Charging): void {
  const length = elementsIn(object, isProxy);
  if (length <= MANY) return;
  meter.charge(length);
  meter.reserve(length * BYTES_PER_KEY);
}

export function chargeObjects(charging: Charging): void {
  const { meter, isProxy } = charging;
  /** Afterwards: how many properties there are shows only when they were listed. */
  const pay = (result: unknown): unknown => {
    if (isArray(result) && !isProxy(result) && result.length > SMALL) meter.charge(result.length);
    return result;
  };
  const count = (value: unknown): void => {
    if ((typeof value === 'object' || typeof value === 'function') && value !== null && !isProxy(value))
      pay(ownKeys(value));
  };
  const prepare = (object: unknown): void => prepareKeys(object, charging);
  for (const name of words(LISTS)) {
    replace(Object, name, (native) => {
      const method = {
        [name](this: unknown, object: unknown) {
          prepare(object);
          return pay(call(object));
        },
      };
      const call = native as (object: unknown) => unknown;
      return method[name];
    });
  }
  const take: Body = (native, self, args) => {
    for (let i = 1; i < args.length; i++) prepare(args[i]);
    const result = apply(native, self, args);
    for (let i = 1; i < args.length; i++) count(args[i]);
    return result;
  };
  for (const name of words(TAKERS)) guard(Object, name, take);
  replace(Reflect, 'ownKeys', (native) => {
    const method = {
      ownKeys(object: unknown) {
        prepare(object);
        return pay(apply(native, undefined, [object]));
      },
    };
    return method.ownKeys;
  });

  /** A list of arguments (ECMA-262 7.3.19 CreateListFromArrayLike), which may claim any length. */
  const list = (given: unknown): unknown => {
    if (isArray(given) && !isProxy(given) && given.length <= SMALL) return given;
    const length = plainLength(given, charging);
    if (length >= 0 && length <= SMALL) return given;
    if (length > MAX_ARGUMENTS) throw new RangeError('Maximum call stack size exceeded');
    if (length >= 0) {
      meter.charge(length / 16);
      return given;
    }
    return typeof given === 'object' && given !== null ? counted(given, charging) : given;
  };
  replace(Reflect, 'apply', (native) => {
    const method = {
      apply(callee: unknown, self: unknown, args: unknown) {
        return apply(native, undefined, [callee, self, list(args)]);
      },
    };
    return method.apply;
  });
  replace(Reflect, 'construct', (native) => {
    const method = {
      construct(callee: unknown, args: unknown, ...more: unknown[]) {
        return apply(native, undefined, [callee, list(args), ...more]);
      },
    };
    return method.construct;
  });
  replace(Function.prototype, 'apply', (native) => {
    const method = {
      apply(this: unknown, self: unknown, args: unknown) {
        if (typeof this !== 'function') return apply(native, this, [self, args]);
        return apply(this as Fn, self, args === undefined || args === null ? NONE : (list(args) as unknown[]));
      },
    };
    return method.apply;
  });
}
