/** What goes through all properties of an object, and what calls with all elements of a list. */

import { type Body, type Fn, guard, replace } from '../methods.ts';
import { apply, hasOwn, isArray, uncurryThis } from '../primordials.ts';
import { type Charging, counted, MAX_LIST, plainLength, SMALL, viewLength } from './wrap.ts';

const LISTS = 'keys values entries getOwnPropertyNames getOwnPropertySymbols getOwnPropertyDescriptors';
const TAKERS = 'assign defineProperties create';
const { ownKeys } = Reflect;
const NONE: never[] = [];
const words = (text: string): string[] => apply(String.prototype.split as Fn, text, [' ']) as string[];

/** Longer arrays are looked at before their keys are listed. */
const MANY = 1 << 12;
const BYTES_PER_KEY = 64;
/** Tells a tenth of full from an eighth. */
const SAMPLES = 1 << 10;
const { floor, random } = Math;
/** More arguments than the stack has room for. */
const MAX_ARGUMENTS = 1 << 17;

const stringValue = uncurryThis(String.prototype.valueOf) as unknown as (self: unknown) => string;

/** How many elements of a view or a text are listed as its keys. */
function elementsIn(object: object): number {
  const length = viewLength(object);
  if (length >= 0) return length;
  if (!hasOwn(object, 'length')) return 0;
  try {
    return stringValue(object).length;
  } catch {
    return 0;
  }
}

/** How many elements of an array are there, about: a hole has no key, and to look at each of them may take long. */
function presentIn(array: readonly unknown[]): number {
  let present = 0;
  for (let i = 0; i < SAMPLES; i++) if (hasOwn(array, floor(random() * array.length))) present++;
  return (array.length * present) / SAMPLES;
}

/**
 * A list of the keys of elements takes a text for each, and V8 makes it without asking anybody. A longer array than
 * `MAX_LIST` is a table like any other object; the keys of those are paid for when they were listed.
 */
export function prepareKeys(object: unknown, { meter, isProxy }: Charging): void {
  if (typeof object === 'object' && object !== null) {
    if (isProxy(object)) return;
    if (isArray(object)) {
      const { length } = object;
      // no ticks, of which the same program takes as many each time
      if (length > MANY && length <= MAX_LIST) meter.reserve(presentIn(object) * BYTES_PER_KEY, 0);
      return;
    }
  } else if (typeof object !== 'string') return;
  const count = typeof object === 'string' ? object.length : elementsIn(object);
  if (count <= MANY) return;
  meter.charge(count);
  meter.reserve(count * BYTES_PER_KEY);
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
