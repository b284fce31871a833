/**
 * What the realm's own code uses of the intrinsics, taken before any guest code runs. Everything under `guest/` runs
 * inside the guest's realm and uses these, never a method looked up on a value of a guest (boundary rule 7).
 */

/** Turns a method into a function that takes its receiver first, without looking up `call`. */
export type Uncurried<F> = F extends (...args: infer A) => infer R ? (self: unknown, ...args: A) => R : never;

const { bind, call } = Function.prototype;
export const uncurryThis = bind.bind(call) as unknown as <F extends (...args: never[]) => unknown>(
  method: F,
) => Uncurried<F>;

export const {
  create,
  defineProperty,
  freeze,
  getOwnPropertyDescriptor,
  getOwnPropertyNames,
  getPrototypeOf,
  hasOwn,
  keys: objectKeys,
  setPrototypeOf,
} = Object;
export const { apply, ownKeys } = Reflect;

/**
 * Takes an object with many members out of the chain of shapes that it was made along: of an object that is a prototype V8
 * keeps the last shape only, and there is one of these in each realm.
 */
export const unchained = <O extends object>(object: O): O => {
  create(object);
  return object;
};

export const { isArray } = Array;
export const { stringify: jsonStringify } = JSON;
export const RealmObject = Object;
export const RealmFunction = Function;
export const RealmArray = Array;
export const RealmPromise = Promise;
export const RealmError = Error;
export const RealmString = String;
export const RealmMap = Map;
export const RealmWeakMap = WeakMap;
export const RealmUint8Array = Uint8Array;
export const promiseThen = uncurryThis(Promise.prototype.then);
export const weakMapGet = uncurryThis(WeakMap.prototype.get);
export const weakMapSet = uncurryThis(WeakMap.prototype.set);
export const weakSetAdd = uncurryThis(WeakSet.prototype.add);
export const weakSetHas = uncurryThis(WeakSet.prototype.has);
export const mapGet = uncurryThis(Map.prototype.get);
export const mapSet = uncurryThis(Map.prototype.set);
export const mapDelete = uncurryThis(Map.prototype.delete);
export const stringSlice = uncurryThis(String.prototype.slice);
export const stringIndexOf = uncurryThis(String.prototype.indexOf);
export const stringStartsWith = uncurryThis(String.prototype.startsWith);
export const charCodeAt = uncurryThis(String.prototype.charCodeAt);
export const arrayPush = uncurryThis(Array.prototype.push);
export const arraySlice = uncurryThis(Array.prototype.slice);

/** Standard error constructors by name. */
export const ERRORS: Readonly<Record<string, ErrorConstructor>> = freeze({
  __proto__: null,
  Error,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
} as unknown as Record<string, ErrorConstructor>);
