/** The errors that the language throws, in V8's words. */
import {
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  RealmString,
  stringSlice,
} from '../../realm/guest/primordials.ts';

export const {
  ReferenceError: RealmReferenceError,
  SyntaxError: RealmSyntaxError,
  TypeError: RealmTypeError,
  RangeError: RealmRangeError,
} = globalThis;

export const notDefined = (name: string): Error => new RealmReferenceError(`${name} is not defined`);

export const inDeadZone = (name: string): Error =>
  new RealmReferenceError(
    name === 'default'
      ? "Cannot access 'default' before initialization"
      : `Cannot access '${name}' before initialization`,
  );

export const assignedConstant = (): Error => new RealmTypeError('Assignment to constant variable.');

export const notCallable = (text: string): Error => new RealmTypeError(`${text} is not a function`);

export const notConstructor = (text: string): Error => new RealmTypeError(`${text} is not a constructor`);

/** What is above a class that extends null. */
const functionPrototype = Function.prototype;

/** `super()` without anything above that could be constructed. */
export function notSuper(parent: unknown, name: string): Error {
  const of = name === '' ? 'anonymous class' : `class '${name}'`;
  return notConstructor(`Super constructor ${parent === functionPrototype ? 'null' : sketch(parent)} of ${of}`);
}

export const noThis = (): Error =>
  new RealmReferenceError(
    "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
  );

export const overflow = (): Error => new RealmRangeError('Maximum call stack size exceeded');

/** A value as V8 names it where something else was wanted. */
export function sketch(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `"${value}"`;
    case 'symbol':
      return RealmString(value);
    case 'function':
      return 'function';
    case 'object':
      return value === null ? 'null' : `#<${constructorName(value)}>`;
    default:
      return RealmString(value);
  }
}

/** A value by its type, where V8 has no expression to quote. */
export function described(value: unknown): string {
  const isPlain =
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? `${typeof value} ${sketch(value)}` : typeof value;
}

function constructorName(value: object): string {
  try {
    const maker = dataOf(value, 'constructor');
    const name = isObject(maker) ? dataOf(maker, 'name') : '';
    return typeof name === 'string' && name !== '' ? name : 'Object';
  } catch {
    return 'Object';
  }
}

/** The value of a data property, looked up by hand: no accessor of the guest's runs for the sake of a message. */
const dataOf = (value: object, key: string): unknown => propertyOf(value, key)?.value;

/** A property of an object or of what it inherits from. */
export function propertyOf(value: object, key: PropertyKey): PropertyDescriptor | undefined {
  for (let at: object | null = value; at !== null; at = getPrototypeOf(at) as object | null) {
    const own = getOwnPropertyDescriptor(at, key);
    if (own !== undefined) return own;
  }
  return undefined;
}

/** `super.key = …` that fails. @param base where the property was looked up @param self what was to get it */
export function notSet(base: object, key: PropertyKey, self: unknown): Error {
  const shown = RealmString(key);
  const above = propertyOf(base, key);
  if (above !== undefined && !('value' in above)) {
    return new RealmTypeError(`Cannot set property ${shown} of ${sketch(base)} which has only a getter`);
  }
  const own = isObject(self) ? getOwnPropertyDescriptor(self, key) : undefined;
  if (above === undefined || above.writable) {
    if (own !== undefined && !('value' in own)) return new RealmTypeError(`Cannot redefine property: ${shown}`);
    if (own === undefined && isObject(self)) {
      return new RealmTypeError(`Cannot add property ${shown}, object is not extensible`);
    }
  }
  const of = self === null ? 'object' : typeof self;
  const what = typeof self === 'string' ? self : sketch(self);
  return new RealmTypeError(`Cannot assign to read only property '${shown}' of ${of} '${what}'`);
}

/** @param text the expression in the source, '' if there is none */
export function notIterable(value: unknown, text: string): Error {
  if (text !== '' && text !== '?') {
    // a call may have given the wrong thing, or not have been one of a function
    const called = text.length > 5 && stringSlice(text, -5) === '(...)';
    const of = called ? `${stringSlice(text, 0, -5)} is not a function or its return value` : text;
    return new RealmTypeError(`${of} is not iterable`);
  }
  const shown = value === undefined || value === null ? RealmString(value) : `${typeof value} ${sketch(value)}`;
  return new RealmTypeError(`${shown} is not iterable (cannot read property Symbol(Symbol.iterator))`);
}

/** Names a function that takes its name from a key (SetFunctionName, 10.2.9). */
export function functionName(key: PropertyKey, prefix = ''): string {
  let name: string;
  if (typeof key === 'symbol') {
    const { description } = key;
    name = description === undefined ? '' : `[${description}]`;
  } else name = RealmString(key);
  return prefix === '' ? name : `${prefix} ${name}`;
}

export function setName(func: object, name: string): void {
  defineProperty(func, 'name', {
    __proto__: null,
    value: name,
    writable: false,
    enumerable: false,
    configurable: true,
  } as PropertyDescriptor);
}

/** True if the value has [[Construct]]; runs none of its code. */
export function isConstructor(value: unknown): boolean {
  if (typeof value !== 'function') return false;
  try {
    construct(new RealmProxy(value as never, PROBE), []);
    return true;
  } catch (error) {
    // anything else is the end of the stack
    return !isObject(error) || getPrototypeOf(error) !== typeErrorPrototype;
  }
}
const { construct } = Reflect;
const typeErrorPrototype = RealmTypeError.prototype;
const RealmProxy = Proxy;
const PROBE: ProxyHandler<never> = { __proto__: null, construct: () => ({}) } as never;

export const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

export { construct, getPrototypeOf };

/** Names an anonymous function by a key; one that has a name keeps it. */
export function nameAnonymous(value: unknown, key: PropertyKey, prefix = ''): void {
  if (typeof value !== 'function') return;
  const own = getOwnPropertyDescriptor(value, 'name');
  if (own === undefined || own.value === '') setName(value, functionName(key, prefix));
}
