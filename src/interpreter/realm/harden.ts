/**
 * Hardening: removes what the table of permitted intrinsics does not list, and freezes what it does. It is done from the
 * host's realm, whose code V8 has optimised after a few realms, and before there is any code of the guest.
 */
import { GLOBALS, HIDDEN, OVERRIDABLE, type Permit } from './permits.ts';

/** What the realm gives to be hardened. */
export interface Intrinsics {
  readonly global: object;
  /** Intrinsics that are reached by syntax or through other intrinsics only, by the names of the table. */
  readonly hidden: Readonly<Record<string, unknown>>;
  /** Stands in the place of `eval`. */
  readonly refuse: object;
  /** Makes, in the realm, what stands in the place of a property that inheriting objects may assign to. */
  readonly overridable: (key: string, value: unknown) => { readonly get: () => unknown; set(value: unknown): void };
}

interface Row {
  readonly name: string;
  readonly own: ReadonlySet<string>;
  readonly prototype: ReadonlySet<string> | undefined;
}

const words = (text: string): readonly string[] => text.split(' ');
const row = ([name, { own, prototype }]: [string, Permit]): Row => ({
  name,
  own: new Set(['length', 'name', 'prototype', ...words(own ?? '')]),
  prototype: prototype === undefined ? undefined : new Set(words(prototype)),
});
const GLOBAL_ROWS = Object.entries(GLOBALS).map(row);
const HIDDEN_ROWS = Object.entries(HIDDEN).map(row);
const GLOBAL_NAMES: ReadonlySet<string> = new Set(GLOBAL_ROWS.map(({ name }) => name));
const OVERRIDABLE_ROWS = Object.entries(OVERRIDABLE).map(
  ([path, keys]) => [path.slice(0, -'.prototype'.length), words(keys)] as const,
);
const VALUES: ReadonlySet<string> = new Set(['globalThis', 'Infinity', 'NaN', 'undefined']);

const { create, freeze, getPrototypeOf, isFrozen, preventExtensions } = Object;
const { defineProperty, deleteProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const nameOf = (key: string | symbol): string =>
  typeof key === 'string' ? key : `@@${(key.description ?? '').replace('Symbol.', '')}`;

/** Deletes the keys of `object` that are not in `permitted`; a key that cannot be deleted is made undefined. */
function prune(object: object, permitted: ReadonlySet<string>): void {
  for (const key of ownKeys(object)) {
    if (permitted.has(nameOf(key)) || deleteProperty(object, key)) continue;
    defineProperty(object, key, { value: undefined, writable: false });
  }
}

/** Makes properties of a frozen prototype shadowable by assignment to an object that inherits from it. */
function mendOverrides(object: object, keys: readonly string[], make: Intrinsics['overridable']): void {
  for (const key of keys) {
    const found = getOwnPropertyDescriptor(object, key);
    if (found === undefined || !('value' in found) || !found.configurable) continue;
    const { get, set } = make(key, found.value);
    defineProperty(object, key, { get, set, enumerable: found.enumerable === true, configurable: false });
    freeze(get);
    freeze(set);
  }
}

/** The prototypes of a realm that V8 treats apart. */
interface Special {
  readonly object: object;
  readonly array: object;
  readonly typedArray: object | null;
}

/** Prototypes that arrays and typed arrays have above them, where V8 looks at every access to an element. */
const aboveElements = (object: object, { object: root, array, typedArray }: Special): boolean =>
  object === root || object === array || object === typedArray || getPrototypeOf(object) === typedArray;

const PINNED_VALUE = { writable: false, configurable: false };
const PINNED_ACCESSOR = { configurable: false };

/**
 * Frozen as the language sees it, property by property. V8's `Object.freeze` also marks the elements of the object as
 * frozen, and then compiles stores to arrays below it as generic ones: 1.3 times slower for arrays, 30 for typed arrays.
 */
function pin(object: object, species: boolean): void {
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

function freezeWithFunctions(object: object, special: Special): void {
  for (const key of ownKeys(object)) {
    const found = getOwnPropertyDescriptor(object, key) as PropertyDescriptor;
    if (typeof found.value === 'function') freeze(found.value);
    if (found.get !== undefined) freeze(found.get);
    if (found.set !== undefined) freeze(found.set);
  }
  if (aboveElements(object, special)) pin(object, object === special.array);
  else freeze(object);
}

/** @param mutable leaves the intrinsics as they are, only globals that are not listed go */
export function harden({ global, hidden, refuse, overridable }: Intrinsics, mutable: boolean): void {
  for (const name of ownKeys(global)) {
    if (typeof name !== 'string' || GLOBAL_NAMES.has(name) || VALUES.has(name) || deleteProperty(global, name))
      continue;
    // what a flag of V8 adds (`--expose-gc`) cannot be deleted, only hidden
    defineProperty(global, name, { value: undefined, writable: true });
  }
  defineProperty(global, 'eval', { value: refuse, writable: true, enumerable: false, configurable: true });
  if (mutable) return;

  const globals = global as Record<string, { readonly prototype?: object } | undefined>;
  const prototypeOf = (name: string): object => globals[name]?.prototype as object;
  const special: Special = {
    object: prototypeOf('Object'),
    array: prototypeOf('Array'),
    typedArray: getPrototypeOf(prototypeOf('Uint8Array')),
  };
  const targets: object[] = [];
  const prunedOf = (value: unknown, { own, prototype: permitted }: Row): void => {
    if (!isObject(value)) return;
    const { prototype } = value as { prototype?: unknown };
    targets.push(value);
    prune(value, own);
    if (permitted === undefined || !isObject(prototype)) return;
    targets.push(prototype);
    prune(prototype, permitted);
  };
  for (const row of GLOBAL_ROWS) prunedOf(globals[row.name], row);
  for (const row of HIDDEN_ROWS) prunedOf(hidden[row.name], row);
  for (const [name, keys] of OVERRIDABLE_ROWS) {
    const prototype = globals[name]?.prototype;
    if (prototype !== undefined) mendOverrides(prototype, keys, overridable);
  }
  for (const object of targets) freezeWithFunctions(object, special);
  // redefining methods has made dictionaries of them; V8 undoes that when something is looked up in an heir, which a
  // string is not
  for (const name of ['String', 'Number']) void create(prototypeOf(name)).constructor;
  freeze(refuse);
}

/** Freezes what can be reached from `object` by its own properties: for what a realm adds of its own. */
export function freezeAll(object: unknown): void {
  if (!isObject(object) || isFrozen(object)) return;
  freeze(object);
  for (const key of ownKeys(object)) {
    const found = getOwnPropertyDescriptor(object, key) as PropertyDescriptor;
    freezeAll(found.value);
    freezeAll(found.get);
    freezeAll(found.set);
  }
}
