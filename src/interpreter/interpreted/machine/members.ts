/** Properties, private names and `super`: reading, writing, `++` and compound assignment. */
import { getPrototypeOf, RealmString } from '../../realm/guest/primordials.ts';
import { type Expr, type Member, type Place, SLOT } from '../ir.ts';
import { compileThis } from './calls.ts';
import { notSet, RealmTypeError, sketch } from './faults.ts';
import { compileRead } from './names.ts';
import { OPERATIONS, plainSlot } from './operators.ts';
import type { Callable, Closure, Eval, Frame, PrivateName } from './state.ts';

type Compile = (ir: Expr) => Eval;
type Properties = Record<PropertyKey, unknown>;

const { self: SELF } = SLOT;

/** The slot of an object that needs no evaluation, or -1. */
const heldIn = (object: Expr): number =>
  object.t === 'this' && object.hops === 0 && !object.check ? SELF : plainSlot(object);

export function compileGet(ir: Extract<Expr, { t: 'get' }>, compile: Compile): Eval {
  const { at, key } = ir;
  const site = $tsugi_machine.site();
  const slot = heldIn(ir.object);
  if (key.t === 'const') {
    const name = key.value as string;
    if (name === 'length') return site.getLength(compile(ir.object), at);
    return slot >= 0 ? site.getSlot(slot, name, at) : site.getOf(compile(ir.object), name, at);
  }
  const by = plainSlot(key);
  if (by < 0) return site.getBy(compile(ir.object), compile(key), at);
  return slot >= 0 ? site.getElement(slot, by, at) : site.getBySlot(compile(ir.object), by, at);
}

export function compileSet(ir: Extract<Expr, { t: 'set' }>, compile: Compile): Eval {
  const { at, key } = ir;
  const site = $tsugi_machine.site();
  const value = compile(ir.value);
  const slot = heldIn(ir.object);
  if (key.t === 'const') {
    const name = key.value as string;
    return slot >= 0 ? site.setSlot(slot, name, value, at) : site.setOf(compile(ir.object), name, value, at);
  }
  const by = plainSlot(key);
  if (slot >= 0 && by >= 0) return site.setElement(slot, by, value, at);
  return site.setBy(compile(ir.object), compile(key), value, at);
}

/** ToPropertyKey (7.1.19), by what the language itself does with a computed key. */
export function toKey(value: unknown): PropertyKey {
  switch (typeof value) {
    case 'string':
    case 'symbol':
    case 'number':
      return value;
    default: {
      const probe = { __proto__: null, [value as PropertyKey]: undefined };
      return ownKeys(probe)[0] as PropertyKey;
    }
  }
}
const { ownKeys } = Reflect;

export const privateName = (place: Place): Eval => compileRead(place, '', 0);

/** `#name in 1`. V8 knows methods and accessors of instances by the brand of their class. */
export function notSearchable(value: unknown, name: PrivateName): Error {
  const brand = name.owner === '' ? 'anonymous' : name.owner;
  const key = name.kind === 'field' || name.static ? `#${name.name}` : brand;
  const shown = typeof value === 'string' ? value : sketch(value);
  return new RealmTypeError(`Cannot use 'in' operator to search for '${key}' in ${shown}`);
}

/** An object without the private name, in V8's words. */
function foreign(object: unknown, name: PrivateName, verb: 'read' | 'write'): Error {
  if (object === undefined || object === null) {
    const key = name.kind === 'field' ? `#${name.name}` : name.owner;
    const how = verb === 'read' || name.kind !== 'field' ? 'Cannot read properties of' : 'Cannot set properties of';
    return new RealmTypeError(
      `${how} ${sketch(object)} (${how === 'Cannot read properties of' ? 'reading' : 'setting'} '${key}')`,
    );
  }
  if (name.kind === 'field') {
    const from = verb === 'read' ? 'from' : 'to';
    return new RealmTypeError(
      `Cannot ${verb} private member #${name.name} ${from} an object whose class did not declare it`,
    );
  }
  const owner = name.owner === '' ? 'anonymous' : name.owner;
  return new RealmTypeError(
    name.static ? `Receiver must be class ${owner}` : `Receiver must be an instance of class ${owner}`,
  );
}

interface Accessor {
  readonly get: Callable | undefined;
  readonly set: Callable | undefined;
}

/** PrivateGet (7.3.31). */
export function readPrivate(object: unknown, name: PrivateName): unknown {
  if (!isObjectLike(object) || !name.isOn(object)) throw foreign(object, name, 'read');
  const value = name.read(object);
  if (name.kind !== 'accessor') return value;
  const { get } = value as Accessor;
  if (get === undefined) throw new RealmTypeError(`'#${name.name}' was defined without a getter`);
  return apply(get, object, []);
}

/** PrivateSet (7.3.32). */
export function writePrivate(object: unknown, name: PrivateName, value: unknown): void {
  if (!isObjectLike(object) || !name.isOn(object)) throw foreign(object, name, 'write');
  if (name.kind === 'field') {
    name.write(object, value);
    return;
  }
  if (name.kind === 'method') throw new RealmTypeError(`Private method '#${name.name}' is not writable`);
  const { set } = name.read(object) as Accessor;
  if (set === undefined) throw new RealmTypeError(`'#${name.name}' was defined without a setter`);
  apply(set, object, [value]);
}
const { apply } = Reflect;
const isObjectLike = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

export function compileGetPrivate(ir: Extract<Expr, { t: 'getPrivate' }>, compile: Compile): Eval {
  const object = compile(ir.object);
  const name = privateName(ir.name);
  const { at } = ir;
  return (f) => {
    const of = object(f);
    f[SLOT.at] = at;
    return readPrivate(of, name(f) as PrivateName);
  };
}

export function compileSetPrivate(ir: Extract<Expr, { t: 'setPrivate' }>, compile: Compile): Eval {
  const object = compile(ir.object);
  const value = compile(ir.value);
  const name = privateName(ir.name);
  const { at } = ir;
  return (f) => {
    const of = object(f);
    const given = value(f);
    f[SLOT.at] = at;
    writePrivate(of, name(f) as PrivateName, given);
    return given;
  };
}

/** The object above the home object, where `super` looks. */
function superBase(f: Frame, hops: number): object | null {
  let of = f;
  for (let i = 0; i < hops; i++) of = of[SLOT.self] as Frame;
  return getPrototypeOf((of[SLOT.closure] as Closure).home as object) as object | null;
}
const { get: reflectGet, set: reflectSet } = Reflect;

function readSuper(base: object | null, key: PropertyKey, self: unknown): unknown {
  if (base === null) throw new RealmTypeError(`Cannot read properties of null (reading '${RealmString(key)}')`);
  return reflectGet(base, key, self);
}

function writeSuper(base: object | null, key: PropertyKey, self: unknown, value: unknown): void {
  if (base === null) throw new RealmTypeError(`Cannot set properties of null (setting '${RealmString(key)}')`);
  if (!reflectSet(base, key, value, self)) throw notSet(base, key, self);
}
export function compileGetSuper(ir: Extract<Expr, { t: 'getSuper' }>, compile: Compile): Eval {
  const { hops, check, at } = ir;
  const self = compileThis(hops, check, at);
  const key = compile(ir.key);
  return (f) => {
    const receiver = self(f);
    const name = key(f);
    f[SLOT.at] = at;
    // the key is converted after the base was found
    const base = superBase(f, hops);
    return readSuper(base, toKey(name), receiver);
  };
}

export function compileSetSuper(ir: Extract<Expr, { t: 'setSuper' }>, compile: Compile): Eval {
  const { hops, check, at } = ir;
  const self = compileThis(hops, check, at);
  const key = compile(ir.key);
  const value = compile(ir.value);
  return (f) => {
    const receiver = self(f);
    const name = key(f);
    const base = superBase(f, hops);
    const given = value(f);
    f[SLOT.at] = at;
    writeSuper(base, toKey(name), receiver, given);
    return given;
  };
}

/** What a compound assignment and `++` do to a member: the operands are evaluated once. */
interface Reference {
  read(): unknown;
  write(value: unknown): void;
}

function compileReference(member: Member, at: number, compile: Compile): (f: Frame) => Reference {
  switch (member.m) {
    case 'property': {
      const object = compile(member.object);
      const key = compile(member.key);
      return (f) => {
        const of = object(f) as Properties;
        let name = key(f) as PropertyKey;
        f[SLOT.at] = at;
        // a receiver that has no properties fails before its key is converted
        if (of !== undefined && of !== null) name = toKey(name);
        return {
          read: () => of[name],
          write: (value) => {
            of[name] = value;
          },
        };
      };
    }
    case 'private': {
      const object = compile(member.object);
      const name = privateName(member.name);
      return (f) => {
        const of = object(f);
        f[SLOT.at] = at;
        const by = name(f) as PrivateName;
        return { read: () => readPrivate(of, by), write: (value) => writePrivate(of, by, value) };
      };
    }
    case 'super': {
      const { hops, check } = member;
      const self = compileThis(hops, check, at);
      const key = compile(member.key);
      return (f) => {
        const receiver = self(f);
        const name = key(f);
        f[SLOT.at] = at;
        const base = superBase(f, hops);
        const by = toKey(name);
        return {
          read: () => readSuper(base, by, receiver),
          write: (value) => writeSuper(base, by, receiver, value),
        };
      };
    }
  }
}

/** ToNumeric (7.1.3): what `++` makes of a value before it adds. */
const numeric = (value: unknown): number => {
  let copy = value as number;
  // the language's own conversion, which keeps a BigInt what it is
  return copy++;
};

export function compileUpdateMember(ir: Extract<Expr, { t: 'updateMember' }>, compile: Compile): Eval {
  const { member, delta, prefix, at } = ir;
  if (member.m === 'property' && member.key.t === 'const') {
    const slot = heldIn(member.object);
    if (slot >= 0) return $tsugi_machine.site().update(slot, member.key.value as string, delta, prefix, at);
  }
  const reference = compileReference(member, at, compile);
  return (f) => {
    const of = reference(f);
    const old = numeric(of.read());
    let next = old;
    if (delta > 0) next++;
    else next--;
    f[SLOT.at] = at;
    of.write(next);
    return prefix ? next : old;
  };
}

export function compileCompoundMember(ir: Extract<Expr, { t: 'compoundMember' }>, compile: Compile): Eval {
  const { member, at } = ir;
  const { apply: operate } = OPERATIONS[ir.op];
  const value = compile(ir.value);
  if (member.m === 'property' && member.key.t === 'const') {
    const key = member.key.value as string;
    const object = compile(member.object);
    const site = $tsugi_machine.site();
    if (ir.op === '+') return site.compoundSum(object, key, value, 1, at);
    if (ir.op === '-') return site.compoundSum(object, key, value, -1, at);
    return site.compound(object, key, value, operate as (a: unknown, b: unknown) => unknown, at);
  }
  const reference = compileReference(member, at, compile);
  return (f) => {
    const of = reference(f);
    const old = of.read();
    const right = value(f);
    f[SLOT.at] = at;
    const result = operate(old as never, right as never);
    of.write(result);
    return result;
  };
}
