/** Classes (15.7.14). */
import { type ClassElement, type ClassIr, type Expr, SLOT } from '../ir.ts';
import { functionName, isConstructor, isObject, RealmTypeError, setName, sketch } from './faults.ts';
import { addField } from './fields.ts';
import { newFrame } from './frames.ts';
import { createClosure, createFunction, defaultBase, defaultDerived, derived } from './functions.ts';
import { compileStore } from './names.ts';
import { defineAccessor } from './objects.ts';
import type { Callable, Closure, Code, Eval, Field, Frame, PrivateName, Scope } from './state.ts';

type Compile = (ir: Expr) => Eval;

interface Part {
  readonly element: ClassElement;
  readonly key: Eval | null;
  readonly private: Eval | null;
  readonly code: Code | null;
}

interface Members {
  readonly codeOf: (ir: Extract<Expr, { t: 'function' }>) => Code;
  readonly enter: (f: Frame) => void;
}

/** @returns what makes the class; a name that was computed replaces the one in the source */
export function compileClass(
  ir: ClassIr,
  compile: Compile,
  { codeOf, enter }: Members,
): (f: Frame, name: PropertyKey | undefined) => Callable {
  const heritage = ir.heritage === null ? null : compile(ir.heritage);
  const constructorCode = ir.constructor_ === null ? null : codeOf(ir.constructor_);
  const empty = codeOf(EMPTY);
  const parts: Part[] = [];
  for (let i = 0; i < ir.elements.length; i++) {
    const element = ir.elements[i] as ClassElement;
    parts[i] = {
      element,
      key: element.key === null ? null : compile(element.key),
      private: element.private === null ? null : (f) => readPlace(f, element),
      code: element.value === null ? null : codeOf(element.value),
    };
  }
  const inner = ir.inner === null ? null : compileStore(ir.inner, '', false, true, ir.at);
  const { privates, scope, enter: entered } = ir;

  const readPlace = (f: Frame, element: ClassElement): unknown => {
    const place = element.private as Extract<ClassElement['private'], { p: 'scoped' }>;
    return (f[place.slot] as Scope)[place.index];
  };

  return (f, given) => {
    enter(f);
    for (let i = 0; i < privates.length; i++) {
      const { index, name, kind, static: isStatic } = privates[i] as (typeof privates)[number];
      (f[entered.slot] as Scope)[index] = $tsugi_machine.privateName({ name, kind, static: isStatic, owner: ir.name });
    }
    f[SLOT.at] = ir.at;
    const name = given === undefined ? ir.name : functionName(given);
    const base = heritage === null ? undefined : heritage(f);
    // V8 evaluates the keys before it looks at the heritage
    const keys: (PropertyKey | undefined)[] = [];
    for (let i = 0; i < parts.length; i++) {
      const { key } = parts[i] as Part;
      keys[i] = key === null ? undefined : (key(f) as PropertyKey);
    }
    f[SLOT.at] = ir.at;
    const c = createClosure(constructorCode ?? empty, f[scope] as Scope, undefined);
    const func = construct(c, constructorCode, base, ir);
    if (func.name !== name) setName(func, name);
    const length = constructorCode?.ir.length ?? 0;
    if (func.length !== length) setLength(func, length);
    c.func = func;
    const { prototype } = func as unknown as { prototype: object };
    c.home = prototype;
    defineProperty(func, 'prototype', FIXED_VALUE);
    const instance: Field[] = [];
    const methods: Field[] = [];
    const statics: (Field | Closure)[] = [];
    const staticMethods: Field[] = [];
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as Part;
      const { element } = part;
      const home = element.static ? func : prototype;
      const key = keys[i];
      if (key === 'prototype' && element.static) {
        throw new RealmTypeError("Classes may not have a static property named 'prototype'");
      }
      const name = part.private === null ? undefined : (part.private(f) as PrivateName);
      const value = part.code === null ? undefined : createClosure(part.code, f[scope] as Scope, undefined);
      if (value !== undefined) value.home = home;
      if (element.kind === 'field') {
        const field = { key, private: name, member: undefined, value, named: element.named };
        if (element.static) statics[statics.length] = field;
        else instance[instance.length] = field;
        continue;
      }
      if (element.kind === 'block') {
        statics[statics.length] = value as Closure;
        continue;
      }
      const prefix = element.kind === 'method' ? '' : element.kind;
      const own = (value as Closure).code.ir.name;
      const method = createFunction(value as Closure, element.named ? functionName(key as PropertyKey, prefix) : own);
      if (name !== undefined) addMethod(element.static ? staticMethods : methods, name, element.kind, method);
      else if (element.kind === 'method') defineMethod(home, key as PropertyKey, method);
      else defineAccessor(home, key as PropertyKey, element.kind, method, false);
    }
    if (inner !== null) inner(f, func);
    if (methods.length + instance.length > 0) {
      const all: Field[] = [];
      for (let i = 0; i < methods.length; i++) all[i] = methods[i] as Field;
      for (let i = 0; i < instance.length; i++) all[all.length] = instance[i] as Field;
      c.fields = all;
    }
    for (let i = 0; i < staticMethods.length; i++) addField(func, staticMethods[i] as Field);
    for (let i = 0; i < statics.length; i++) {
      const item = statics[i] as Field | Closure;
      if ('code' in item) runBlock(item, func);
      else addField(func, item);
    }
    return func;
  };
}

function runBlock(c: Closure, self: Callable): void {
  const { code } = c;
  code.run(newFrame(c, self, code.size));
}

function construct(c: Closure, code: Code | null, heritage: unknown, { text, name }: ClassIr): Callable {
  if (text === '') return code === null ? defaultBase(c, name) : createFunction(c, code.ir.name);
  let above: unknown = null;
  if (heritage !== null) {
    if (!isConstructor(heritage)) {
      const shown = typeof heritage === 'string' ? heritage : sketch(heritage);
      throw new RealmTypeError(`Class extends value ${shown} is not a constructor or null`);
    }
    above = (heritage as { prototype: unknown }).prototype;
    if (above !== null && !isObject(above)) {
      throw new RealmTypeError(`Class extends value does not have valid prototype property ${sketch(above)}`);
    }
  }
  const func = code === null ? defaultDerived(c, name) : derived(c);
  if (heritage !== null) setPrototypeOf(func, heritage as object);
  setPrototypeOf((func as unknown as { prototype: object }).prototype, above as object | null);
  return func;
}

const FIXED_VALUE = { __proto__: null, writable: false } as PropertyDescriptor;

function setLength(func: Callable, value: number): void {
  defineProperty(func, 'length', { __proto__: null, value } as PropertyDescriptor);
}

function defineMethod(home: object, key: PropertyKey, value: Callable): void {
  defineProperty(home, key, {
    __proto__: null,
    value,
    writable: true,
    enumerable: false,
    configurable: true,
  } as PropertyDescriptor);
}
const { defineProperty, setPrototypeOf } = Object;

/** A getter and a setter of one private name become one entry. */
function addMethod(list: Field[], name: PrivateName, kind: 'method' | 'get' | 'set', method: Callable): void {
  if (kind === 'method') {
    list[list.length] = { key: undefined, private: name, member: method, value: undefined, named: false };
    return;
  }
  for (let i = 0; i < list.length; i++) {
    const field = list[i] as Field;
    if (field.private !== name) continue;
    (field.member as Record<string, unknown>)[kind] = method;
    return;
  }
  const member = { __proto__: null, get: undefined, set: undefined, [kind]: method };
  list[list.length] = { key: undefined, private: name, member, value: undefined, named: false };
}

/** The code of a constructor that is not there. */
const EMPTY: Extract<Expr, { t: 'function' }> = {
  t: 'function',
  y: false,
  scope: SLOT.scope,
  code: {
    name: '',
    length: 0,
    kind: 'method',
    async: false,
    generator: false,
    simple: 0,
    args: -1,
    newTarget: -1,
    self: null,
    arguments: null,
    enters: [],
    init: [],
    enterBody: null,
    copies: [],
    body: [],
    result: null,
    size: SLOT.first,
    suspends: false,
    lexical: false,
    at: 0,
  },
};
