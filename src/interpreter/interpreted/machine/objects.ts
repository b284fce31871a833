/** Object and array literals, and templates. */
import { create, defineProperty, freeze, setPrototypeOf } from '../../realm/guest/primordials.ts';
import { type Element, type Expr, type ObjectMember, SLOT } from '../ir.ts';
import { isObject, nameAnonymous } from './faults.ts';
import { define } from './fields.ts';
import { collect, isCollected } from './iteration.ts';
import type { Callable, Eval, Frame } from './state.ts';

type Compile = (ir: Expr) => Eval;
/** Makes a function object, with a home for `super` and perhaps a name that was computed. */
export type Create = (f: Frame, home: object | undefined, name: PropertyKey | undefined) => Callable;
type CompileFunction = (ir: Extract<Expr, { t: 'function' }>, prefix: string) => Create;

export function compileArray(ir: Extract<Expr, { t: 'array' }>, compile: Compile): Eval {
  const { elements } = ir;
  let simple = true;
  const values: (Eval | null)[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element | null;
    if (element === null || element.spread) simple = false;
    values[i] = element === null ? null : compile(element.value);
  }
  const { length } = values;
  if (simple) {
    const a = values[0];
    const b = values[1];
    const c = values[2];
    switch (length) {
      case 0:
        return () => [];
      case 1:
        return (f) => [(a as Eval)(f)];
      case 2:
        return (f) => [(a as Eval)(f), (b as Eval)(f)];
      case 3:
        return (f) => [(a as Eval)(f), (b as Eval)(f), (c as Eval)(f)];
      default:
        return (f) => {
          const made: unknown[] = [];
          for (let i = 0; i < length; i++) {
            push(made, (values[i] as Eval)(f));
            if ($tsugi_w[0] !== 0) $tsugi_slow();
          }
          return made;
        };
    }
  }
  return (f) => {
    let made: unknown[] = [];
    let next = 0;
    for (let i = 0; i < length; i++) {
      const value = values[i] as Eval | null;
      if (value === null) {
        made.length = ++next;
        continue;
      }
      const given = value(f);
      const element = elements[i] as Element;
      if (!element.spread) {
        define(made, next++, given);
        continue;
      }
      const ready = isCollected(element.value);
      f[SLOT.at] = element.at;
      const all = ready ? (given as unknown[]) : collect(given, element.text);
      if (next === 0 && !ready) {
        made = all;
        next = all.length;
      } else next = append(made, next, all);
    }
    return made;
  };
}

/** So many elements are added without anybody looking on. */
const CHUNK = 1 << 12;
const PER_TICK = 16;

/** @returns how many there are then */
function append(made: unknown[], length: number, all: readonly unknown[]): number {
  let next = length;
  for (let k = 0; k < all.length; k++) {
    if (k % CHUNK === CHUNK - 1) {
      $tsugi_n -= CHUNK / PER_TICK;
      if ($tsugi_n < 0) $tsugi_slow();
    }
    if ($tsugi_machine.frozen) made[next++] = all[k];
    else define(made, next++, all[k]);
  }
  return next;
}

/** An element is defined, not assigned: what is on the prototype does not matter. */
function push(list: unknown[], value: unknown): void {
  if ($tsugi_machine.frozen) list[list.length] = value;
  else define(list, list.length, value);
}

/**
 * True for keys that an assignment to a fresh object creates, as nothing of that name is on `Object.prototype`. Then it is
 * the same as a definition, and much faster.
 */
const assignable = (key: string): boolean => !(key in objectPrototype);
const objectPrototype = Object.prototype;

export function compileObject(
  ir: Extract<Expr, { t: 'object' }>,
  compile: Compile,
  compileFunction: CompileFunction,
): Eval {
  const { members } = ir;
  const parts: ((f: Frame, object: object) => void)[] = [];
  // as long as nothing before can have put an accessor in the way
  let plain = $tsugi_machine.frozen;
  for (let i = 0; i < members.length; i++) {
    const member = members[i] as ObjectMember;
    if (member.kind !== 'value' && member.kind !== 'method') plain = false;
    parts[i] = compileMember(member, compile, compileFunction, plain);
  }
  const { length } = parts;
  switch (length) {
    case 0:
      return () => ({});
    case 1: {
      const a = parts[0] as (typeof parts)[number];
      return (f) => {
        const made = {};
        a(f, made);
        return made;
      };
    }
    case 2: {
      const a = parts[0] as (typeof parts)[number];
      const b = parts[1] as (typeof parts)[number];
      return (f) => {
        const made = {};
        a(f, made);
        b(f, made);
        return made;
      };
    }
    default:
      return (f) => {
        const made = {};
        for (let i = 0; i < length; i++) (parts[i] as (typeof parts)[number])(f, made);
        return made;
      };
  }
}

function compileMember(
  member: ObjectMember,
  compile: Compile,
  compileFunction: CompileFunction,
  plain: boolean,
): (f: Frame, object: object) => void {
  const { kind, named } = member;
  if (kind === 'spread') {
    const value = compile(member.value);
    return (f, object) => copyOwn(object, value(f));
  }
  if (kind === 'proto') {
    const value = compile(member.value);
    return (f, object) => {
      const prototype = value(f);
      if (prototype === null || isObject(prototype)) setPrototypeOf(object, prototype);
    };
  }
  const key = compile(member.key as Expr);
  if (kind === 'value') {
    const value = compile(member.value);
    if (member.key?.t === 'const') {
      const name = `${member.key.value}`;
      if (plain && assignable(name)) {
        return $tsugi_machine.site().put(name, value);
      }
      return (f, object) => define(object, name, value(f));
    }
    return (f, object) => {
      const name = key(f) as PropertyKey;
      const given = value(f);
      if (named) nameAnonymous(given, name);
      define(object, name, given);
    };
  }
  const create = compileFunction(member.value as Extract<Expr, { t: 'function' }>, kind === 'method' ? '' : kind);
  return (f, object) => {
    const name = key(f) as PropertyKey;
    const made = create(f, object, named ? name : undefined);
    if (kind === 'method') define(object, name, made);
    else defineAccessor(object, name, kind, made, true);
  };
}

export function defineAccessor(
  object: object,
  key: PropertyKey,
  kind: 'get' | 'set',
  made: Callable,
  enumerable: boolean,
): void {
  const descriptor = create(null) as Record<string, unknown>;
  descriptor[kind] = made;
  descriptor.enumerable = enumerable;
  descriptor.configurable = true;
  defineProperty(object, key, descriptor as PropertyDescriptor);
}

/** CopyDataProperties (7.3.25) into an object that has been begun. */
function copyOwn(object: object, source: unknown): void {
  const copied = { ...($tsugi_own(source, true) as object) };
  const keys = ownKeys(copied);
  for (let i = 0; i < keys.length; i++) {
    if (i % CHUNK === CHUNK - 1) {
      $tsugi_n -= CHUNK;
      if ($tsugi_n < 0) $tsugi_slow();
    }
    const key = keys[i] as PropertyKey;
    define(object, key, (copied as Record<PropertyKey, unknown>)[key]);
  }
}
const { ownKeys } = Reflect;

export function compileTemplate(ir: Extract<Expr, { t: 'template' }>, compile: Compile): Eval {
  const { strings } = ir;
  const values: Eval[] = [];
  for (let i = 0; i < ir.values.length; i++) values[i] = compile(ir.values[i] as Expr);
  const { length } = values;
  const head = strings[0] as string;
  if (length === 1) {
    const value = values[0] as Eval;
    const tail = strings[1] as string;
    return (f) => $tsugi_made(`${head}${value(f)}${tail}`);
  }
  if (length === 2) {
    const a = values[0] as Eval;
    const b = values[1] as Eval;
    const middle = strings[1] as string;
    const tail = strings[2] as string;
    return (f) => $tsugi_made(`${head}${a(f)}${middle}${b(f)}${tail}`);
  }
  return (f) => {
    let text = head;
    for (let i = 0; i < length; i++) text = `${text}${(values[i] as Eval)(f)}${strings[i + 1] as string}`;
    return $tsugi_made(text);
  };
}

/** GetTemplateObject (13.2.8.4): one for each place in the source, made when it is first needed. */
export function compileStrings(ir: Extract<Expr, { t: 'strings' }>): Eval {
  let made: object | undefined;
  return () => {
    if (made === undefined) {
      const cooked: unknown[] = [];
      const raw: unknown[] = [];
      for (let i = 0; i < ir.raw.length; i++) {
        define(cooked, i, ir.cooked[i] ?? undefined);
        define(raw, i, ir.raw[i]);
      }
      defineProperty(cooked, 'raw', { __proto__: null, value: freeze(raw) } as PropertyDescriptor);
      made = freeze(cooked);
    }
    return made;
  };
}
