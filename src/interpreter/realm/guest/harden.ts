/** What the host needs of the realm to harden it; see `realm/harden.ts`. */
import type { Intrinsics } from '../harden.ts';
import { create, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } from './primordials.ts';

const global: Record<string, unknown> = globalThis as never;

/** Intrinsics that are reached by syntax or through other intrinsics only. */
function hiddenIntrinsics(): Record<string, unknown> {
  const generator = function* () {};
  const asyncGenerator = async function* () {};
  const asyncFunction = async () => {};
  const iterator = getPrototypeOf([][Symbol.iterator]());
  const found: Record<string, unknown> = {
    '%ArrayIteratorPrototype%': iterator,
    '%IteratorPrototype%': getPrototypeOf(iterator),
    '%StringIteratorPrototype%': getPrototypeOf(''[Symbol.iterator]()),
    '%MapIteratorPrototype%': getPrototypeOf(new Map().keys()),
    '%SetIteratorPrototype%': getPrototypeOf(new Set().keys()),
    '%RegExpStringIteratorPrototype%': getPrototypeOf('a'.matchAll(/a/g)),
    '%AsyncIteratorPrototype%': getPrototypeOf(getPrototypeOf(asyncGenerator.prototype)),
    '%TypedArray%': getPrototypeOf(Int8Array),
    '%GeneratorFunction%': getPrototypeOf(generator).constructor,
    '%GeneratorFunction.prototype%': getPrototypeOf(generator),
    '%GeneratorPrototype%': getPrototypeOf(generator).prototype,
    '%AsyncFunction%': getPrototypeOf(asyncFunction).constructor,
    '%AsyncFunction.prototype%': getPrototypeOf(asyncFunction),
    '%AsyncGeneratorFunction%': getPrototypeOf(asyncGenerator).constructor,
    '%AsyncGeneratorFunction.prototype%': getPrototypeOf(asyncGenerator),
    '%AsyncGeneratorPrototype%': getPrototypeOf(asyncGenerator).prototype,
  };
  const intl = (global as { Intl: Record<string, unknown> }).Intl;
  for (const name of ownKeys(intl)) if (typeof name === 'string') found[`%Intl.${name}%`] = intl[name];
  return found;
}

type Accessor = ReturnType<Intrinsics['overridable']>;

const getterOf = (value: unknown): Accessor['get'] => {
  const made = {
    get() {
      return value;
    },
  };
  return made.get;
};

/** It does not know whose it is, so that there is one for each key. */
const setterOf = (key: string): Accessor['set'] => {
  const made = {
    set(this: object, override: unknown) {
      if (getOwnPropertyDescriptor(this, key)?.configurable === false) {
        throw new TypeError(`Cannot assign to read only property '${key}' of an intrinsic`);
      }
      defineProperty(this, key, { value: override, writable: true, enumerable: true, configurable: true });
    },
  };
  return made.set;
};

/** A realm has many of these, so what can be shared is. */
function createOverridable(): Intrinsics['overridable'] {
  const setters = create(null) as Record<string, Accessor['set']>;
  const noText = getterOf('');
  return (key, value) => {
    setters[key] ??= setterOf(key);
    return { get: value === '' ? noText : getterOf(value), set: setters[key] };
  };
}

const refuse = {
  eval(_source: unknown): never {
    throw new EvalError('a plugin cannot generate code: there is no eval');
  },
};

/** To be called when all else that stands in the place of an intrinsic is there. */
export const intrinsics = (): Intrinsics => ({
  global,
  hidden: hiddenIntrinsics(),
  refuse: refuse.eval,
  overridable: createOverridable(),
});
