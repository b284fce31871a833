/** Hardening: removes what the table of permitted intrinsics does not list, and freezes what it does. */
import { create, defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } from './primordials.ts';

interface Permit {
  readonly own?: string;
  readonly prototype?: string;
}
export interface Permits {
  readonly globals: Readonly<Record<string, Permit>>;
  readonly hidden: Readonly<Record<string, Permit>>;
  readonly overridable: Readonly<Record<string, string>>;
}

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

const nameOf = (key: string | symbol): string =>
  typeof key === 'string' ? key : `@@${(key.description ?? '').replace('Symbol.', '')}`;

/** Deletes the keys of `object` that are not in `permitted`; a key that cannot be deleted is made undefined. */
function prune(object: object, permitted: ReadonlySet<string>): void {
  for (const key of ownKeys(object)) {
    if (permitted.has(nameOf(key))) continue;
    try {
      delete (object as Record<string | symbol, unknown>)[key];
    } catch {
      defineProperty(object, key, { value: undefined, writable: false });
    }
  }
}

/** Makes properties of a frozen prototype shadowable by assignment to an object that inherits from it. */
function mendOverrides(object: object, keys: string): void {
  for (const key of keys.split(' ')) {
    const found = getOwnPropertyDescriptor(object, key);
    if (found === undefined || !('value' in found) || !found.configurable) continue;
    const { value } = found;
    const accessor = {
      get() {
        return value;
      },
      set(this: object, override: unknown) {
        if (this === object) throw new TypeError(`Cannot assign to read only property '${key}' of an intrinsic`);
        defineProperty(this, key, { value: override, writable: true, enumerable: true, configurable: true });
      },
    };
    defineProperty(object, key, {
      get: accessor.get,
      set: accessor.set,
      enumerable: found.enumerable === true,
      configurable: false,
    });
    freeze(accessor.get);
    freeze(accessor.set);
  }
}

/** Prototypes that arrays and typed arrays have above them, where V8 looks at every access to an element. */
const aboveElements = (object: object): boolean =>
  object === Object.prototype ||
  object === Array.prototype ||
  object === typedArrayPrototype ||
  getPrototypeOf(object) === typedArrayPrototype;
const typedArrayPrototype = getPrototypeOf(Uint8Array.prototype);

/**
 * Frozen as the language sees it, property by property. V8's `Object.freeze` also marks the elements of the object as
 * frozen, and then compiles stores to arrays below it as generic ones: 1.3 times slower for arrays, 30 for typed arrays.
 */
function pin(object: object): void {
  const species = object === Array.prototype;
  for (const key of ownKeys(object)) {
    if (species && (key === 'constructor' || key === Symbol.iterator)) continue;
    const found = getOwnPropertyDescriptor(object, key) as PropertyDescriptor;
    defineProperty(object, key, 'value' in found ? PINNED_VALUE : PINNED_ACCESSOR);
  }
  // redefining has made a dictionary of the object; V8 undoes that when it becomes a prototype
  create(object);
  // V8 gives up short cuts of `slice`, `map` and spread, in all realms of the process, when one of those two is redefined,
  // but not when the object is frozen; and having many keys that are, it marks no elements
  if (species) {
    freeze(object);
    create(object);
  } else preventExtensions(object);
}
const PINNED_VALUE = { writable: false, configurable: false };
const PINNED_ACCESSOR = { configurable: false };
const { preventExtensions } = Object;

function freezeWithFunctions(object: object): void {
  for (const key of ownKeys(object)) {
    const found = getOwnPropertyDescriptor(object, key);
    if (typeof found?.value === 'function') freeze(found.value);
    if (found?.get) freeze(found.get);
    if (found?.set) freeze(found.set);
  }
  if (aboveElements(object)) pin(object);
  else freeze(object);
}

/** Freezes what can be reached from `object` by its own properties: for what is ours alone. */
export function freezeAll(object: unknown): void {
  if ((typeof object !== 'object' && typeof object !== 'function') || object === null || isFrozen(object)) return;
  freeze(object);
  for (const key of ownKeys(object)) {
    const found = getOwnPropertyDescriptor(object, key);
    freezeAll(found?.value);
    freezeAll(found?.get);
    freezeAll(found?.set);
  }
}
const { isFrozen } = Object;

const STANDARD: readonly string[] = ['length', 'name', 'prototype'];

const VALUES: ReadonlySet<string> = new Set(['globalThis', 'Infinity', 'NaN', 'undefined']);
const { deleteProperty } = Reflect;

/** @param permits the table; @param mutable leaves the intrinsics as they are, only globals that are not listed go */
export function harden(permits: Permits, mutable: boolean): void {
  for (const name of ownKeys(global)) {
    if (typeof name !== 'string' || name in permits.globals) continue;
    if (VALUES.has(name) || deleteProperty(global, name)) continue;
    // what a flag of V8 adds (`--expose-gc`) cannot be deleted, only hidden
    defineProperty(global, name, { value: undefined, writable: true });
  }
  const refuse = {
    eval(_source: unknown): never {
      throw new EvalError('a plugin cannot generate code: there is no eval');
    },
  };
  defineProperty(global, 'eval', { value: refuse.eval, writable: true, configurable: true });
  if (mutable) return;

  const targets: [object, string][] = [];
  const collect = (value: unknown, permit: Permit, prefix: string): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
    targets.push([value, `${permit.own ?? ''} ${prefix}`]);
    const { prototype } = value as { prototype?: object };
    if (permit.prototype !== undefined && prototype) targets.push([prototype, permit.prototype]);
  };
  const hidden = hiddenIntrinsics();
  for (const name in permits.globals) collect(global[name], permits.globals[name] as Permit, STANDARD.join(' '));
  for (const name in permits.hidden) collect(hidden[name], permits.hidden[name] as Permit, STANDARD.join(' '));
  for (const [object, permitted] of targets) prune(object, new Set(permitted.split(' ')));
  for (const path in permits.overridable) {
    const owner = global[path.slice(0, -'.prototype'.length)] as { prototype?: object } | undefined;
    if (owner?.prototype) mendOverrides(owner.prototype, permits.overridable[path] as string);
  }
  for (const [object] of targets) freezeWithFunctions(object);
  freezeWithFunctions(refuse);
}
