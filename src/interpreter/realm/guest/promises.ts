/**
 * `Promise`, so that no error of the host's realm comes out of one. A promise takes over what a function threw without a
 * `catch` of emitted code in between, and shows it to the handlers of `then`, by which all of the language but `await`
 * reads promises. Where a class of the guest's stands in for `Promise` (ECMA-262 27.2.1.5 NewPromiseCapability), V8
 * gives what was thrown to a function of that class, so there the handlers catch it first.
 */
import { type Body, guard, replace } from './methods.ts';
import { apply, defineProperty, getPrototypeOf, hasOwn, RealmPromise, uncurryThis } from './primordials.ts';

declare let $tsugi_n: number;
/** What it is compared with: 0, or more than it can be when the alarm rings. */
declare const $tsugi_w: { readonly 0: number };

type Fn = (...args: unknown[]) => unknown;
type Caught = (thrown: unknown) => unknown;
type Executor = (resolve: unknown, reject: unknown) => unknown;

const { construct } = Reflect;
const { prototype } = RealmPromise;
const nativeThen = uncurryThis(prototype.then as Fn);

/** Statics that give an abrupt completion to the capability's function (27.2.1.1.1 IfAbruptRejectPromise). */
const COMBINATORS = ['all', 'allSettled', 'any', 'race', 'try'] as const;

/** Without a class of the guest's: neither of its own nor as `constructor`, from which species are read. */
const isPlain = (promise: unknown): boolean =>
  typeof promise === 'object' &&
  promise !== null &&
  getPrototypeOf(promise) === prototype &&
  !hasOwn(promise, 'constructor');

/**
 * Promises stay extensible. Where a host uses `async_hooks`, Node writes properties of its own on each promise, and if that
 * throws, it ends the process.
 */
export function keepExtensible(isPromise: (value: object) => boolean): void {
  const wrap = (owner: object, name: string, refuse: () => unknown): void => {
    replace(owner, name, (native) => {
      const method = {
        [name](value: unknown) {
          return typeof value === 'object' && value !== null && isPromise(value)
            ? refuse()
            : apply(native, undefined, [value]);
        },
      };
      return method[name];
    });
  };
  for (let at = 0; at < CLOSING.length; at++) {
    wrap(Object, CLOSING[at] as string, () => {
      throw new TypeError('Cannot prevent extensions of a promise');
    });
  }
  wrap(Reflect, 'preventExtensions', () => false);
}
const CLOSING = ['freeze', 'seal', 'preventExtensions'];

/** @param called takes a handler, and returns it or what stands for it */
export function guardPromises(caught: Caught, slow: () => void, called: (handler: unknown) => unknown): void {
  const passOn = (reason: unknown): never => {
    throw caught(reason);
  };
  const catching = (handler: unknown): unknown =>
    typeof handler !== 'function'
      ? handler
      : (value: unknown) => {
          try {
            return (handler as Fn)(value);
          } catch (error) {
            throw caught(error);
          }
        };
  const guarded = {
    // biome-ignore lint/suspicious/noThenProperty: this is the one of promises
    then(this: unknown, onFulfilled: unknown, onRejected: unknown): unknown {
      // it may be called by a built-in, that by another, and so on without end
      if (--$tsugi_n < $tsugi_w[0]) slow();
      const fulfilled = called(onFulfilled);
      const refused = called(onRejected);
      const rejected = typeof refused === 'function' ? (reason: unknown) => (refused as Fn)(caught(reason)) : passOn;
      return isPlain(this)
        ? nativeThen(this, fulfilled, rejected)
        : nativeThen(this, catching(fulfilled), catching(rejected));
    },
  };
  replace(prototype, 'then', () => guarded.then);
  const combine: Body = (native, self, args) =>
    apply(native, self === RealmPromise ? self : standIn(self as Fn, caught), args);
  for (let at = 0; at < COMBINATORS.length; at++) {
    const name = COMBINATORS[at] as (typeof COMBINATORS)[number];
    guard(RealmPromise, name, combine);
  }
}

/** What a combinator makes its promise with, in the place of a class of the guest's. */
function standIn(Class: Fn, caught: Caught): unknown {
  if (typeof Class !== 'function') return Class;
  // biome-ignore lint/complexity/useArrowFunction: an arrow function is no constructor
  const Capability = function (executor: Executor): object {
    const own: Executor = (resolve, reject) =>
      executor(resolve, typeof reject === 'function' ? (reason: unknown) => reject(caught(reason)) : reject);
    return construct(Class, [own]) as object;
  };
  // read once, by the combinator (27.2.4.1.1 GetPromiseResolve)
  defineProperty(Capability, 'resolve', {
    get() {
      const { resolve } = Class as unknown as { resolve: unknown };
      return typeof resolve === 'function' ? (value: unknown) => apply(resolve as Fn, Class, [value]) : resolve;
    },
  });
  return Capability;
}
