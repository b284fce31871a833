/** What passes for a regular expression in the methods of `RegExp.prototype`, which take any object. */
import type { Fn } from '../methods.ts';
import { apply, freeze, isArray, setPrototypeOf } from '../primordials.ts';
import { type Charging, counted, SMALL } from './wrap.ts';

const { get, set, construct } = Reflect;
const speciesSymbol: typeof Symbol.species = Symbol.species;
const NativeProxy = Proxy;
const NativeRegExp = RegExp;

/** @param nativeExec throws for what is no expression */
export function createOther(
  charging: Charging,
  nativeExec: (self: unknown, text: string) => unknown,
): (self: unknown) => unknown {
  const { meter } = charging;
  /** A match that somebody else made may claim any number of groups. */
  const countedMatch = (match: unknown): unknown => {
    if (typeof match !== 'object' || match === null) return match;
    return isArray(match) && !charging.isProxy(match) && match.length <= SMALL ? match : counted(match, charging);
  };
  /**
   * Stands for what has an `exec` of its own, which may be a built-in that always finds something. The proxy's target is an
   * empty object: what is frozen could not be shown otherwise than it is.
   */
  const other = (self: unknown): unknown => {
    if (typeof self !== 'object' || self === null) return self;
    const executing =
      (exec: unknown): Fn =>
      (text) =>
        countedMatch(typeof exec === 'function' ? apply(exec as Fn, self, [text]) : nativeExec(self, text as string));
    /** `split` has another one made (22.2.6.14, step 4). */
    const constructing = (constructor: object): object => {
      // biome-ignore lint/complexity/useArrowFunction: an arrow function is no constructor
      const made = function (_pattern: unknown, flags: string): unknown {
        const species = (constructor as { readonly [speciesSymbol]: unknown })[speciesSymbol];
        return other(
          species === undefined || species === null
            ? new NativeRegExp(self as RegExp, flags)
            : construct(species as Fn, [self, flags]),
        );
      };
      return { __proto__: null, [speciesSymbol]: made } as object;
    };
    const handler: ProxyHandler<object> = {
      get(_, key) {
        meter.charge(1);
        const value: unknown = get(self, key);
        if (key === 'exec') return executing(value);
        const isConstructor = key === 'constructor' && value !== undefined && value !== null;
        return isConstructor ? constructing(value as object) : value;
      },
      set(_, key, value) {
        meter.charge(1);
        return set(self, key, value);
      },
    };
    freeze(setPrototypeOf(handler, null));
    return new NativeProxy(setPrototypeOf({}, null) as object, handler);
  };
  return other;
}
