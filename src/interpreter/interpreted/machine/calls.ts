/** Calls and `new`. Most have few arguments and none spread: those get closures of their own. */
import { apply, isArray } from '../../realm/guest/primordials.ts';
import { type Element, type Expr, SLOT } from '../ir.ts';
import {
  construct,
  getPrototypeOf,
  isConstructor,
  noThis,
  notCallable,
  notConstructor,
  notSuper,
  RealmReferenceError,
} from './faults.ts';
import { initialise } from './fields.ts';
import { traced } from './frames.ts';
import { collect, isCollected } from './iteration.ts';
import type { Callable, Closure, Eval, Frame } from './state.ts';

type Compile = (ir: Expr) => Eval;

/** All arguments as an array of the machine's. */
export function compileList(elements: readonly Element[], compile: Compile, at: number): (f: Frame) => unknown[] {
  const parts: { readonly value: Eval; readonly spread: boolean; readonly text: string; readonly ready: boolean }[] =
    [];
  for (let i = 0; i < elements.length; i++) {
    const { value, spread, text } = elements[i] as Element;
    // what was collected before is in a slot
    parts[i] = { value: compile(value), spread, text, ready: spread && isCollected(value) };
  }
  const { length } = parts;
  return (f) => {
    const list: unknown[] = [];
    let next = 0;
    for (let i = 0; i < length; i++) {
      const { value, spread, text, ready } = parts[i] as (typeof parts)[number];
      const given = value(f);
      if ($tsugi_w[0] !== 0) $tsugi_slow();
      if (!spread) {
        list[next++] = given;
        continue;
      }
      f[SLOT.at] = at;
      const all = ready && isArray(given) ? given : collect(given, text);
      for (let k = 0; k < all.length; k++) list[next++] = all[k];
    }
    return list;
  };
}

const plain = (args: readonly Element[]): boolean => {
  for (let i = 0; i < args.length; i++) if ((args[i] as Element).spread) return false;
  return true;
};

const arg = (args: readonly Element[], i: number, compile: Compile): Eval => compile((args[i] as Element).value);

export function compileCall(ir: Extract<Expr, { t: 'call' }>, compile: Compile): Eval {
  const { args, text, at } = ir;
  const callee = compile(ir.callee);
  if (ir.self !== null) {
    const self = compile(ir.self);
    const list = compileList(args, compile, at);
    return (f) => {
      const fn = callee(f);
      const of = self(f);
      const given = list(f);
      f[SLOT.at] = at;
      if (typeof fn !== 'function') throw notCallable(text);
      if ($tsugi_w[0] !== 0) $tsugi_slow();
      return apply(fn as Callable, of, given);
    };
  }
  const site = $tsugi_machine.site();
  const refuse = (): Error => notCallable(text);
  if (!plain(args) || args.length > 3) return site.callList(callee, compileList(args, compile, at), at, refuse);
  if (args.length === 0) return site.call0(callee, at, refuse);
  const a = arg(args, 0, compile);
  if (args.length === 1) return site.call1(callee, a, at, refuse);
  const b = arg(args, 1, compile);
  if (args.length === 2) return site.call2(callee, a, b, at, refuse);
  return site.call3(callee, a, b, arg(args, 2, compile), at, refuse);
}

export function compileMethodCall(ir: Extract<Expr, { t: 'callMember' }>, compile: Compile): Eval {
  const { args, text, at, keyAt } = ir;
  const site = $tsugi_machine.site();
  const refuse = (): Error => notCallable(text);
  const object = compile(ir.object);
  if (ir.key.t !== 'const' || !plain(args) || args.length > 3) {
    return site.methodList(object, compile(ir.key), compileList(args, compile, at), keyAt, at, refuse);
  }
  const key = ir.key.value as string;
  if (args.length === 0) return site.method0(object, key, at, refuse);
  const a = arg(args, 0, compile);
  if (args.length === 1) return site.method1(object, key, a, keyAt, at, refuse);
  const b = arg(args, 1, compile);
  if (args.length === 2) return site.method2(object, key, a, b, keyAt, at, refuse);
  return site.method3(object, key, a, b, arg(args, 2, compile), keyAt, at, refuse);
}

type Constructor = new (...args: unknown[]) => object;

export function compileNew(ir: Extract<Expr, { t: 'new' }>, compile: Compile): Eval {
  const { args, text, at } = ir;
  const callee = compile(ir.callee);
  /** What is not a constructor is told by what happened, so that the good case pays nothing for it. */
  const failed = (fn: unknown, error: unknown): unknown => (isConstructor(fn) ? error : notConstructor(text));
  if (!plain(args) || args.length > 2) {
    const list = compileList(args, compile, at);
    return (f) => {
      const fn = callee(f);
      const given = list(f);
      f[SLOT.at] = at;
      if ($tsugi_w[0] !== 0) $tsugi_slow();
      try {
        return traced(fn, construct(fn as Constructor, given));
      } catch (error) {
        throw failed(fn, error);
      }
    };
  }
  if (args.length === 0) {
    return (f) => {
      const fn = callee(f);
      f[SLOT.at] = at;
      try {
        return traced(fn, new (fn as Constructor)());
      } catch (error) {
        throw failed(fn, error);
      }
    };
  }
  const a = arg(args, 0, compile);
  if (args.length === 1) {
    return (f) => {
      const fn = callee(f);
      const x = a(f);
      f[SLOT.at] = at;
      try {
        return traced(fn, new (fn as Constructor)($tsugi_size(x, fn)));
      } catch (error) {
        throw failed(fn, error);
      }
    };
  }
  const b = arg(args, 1, compile);
  return (f) => {
    const fn = callee(f);
    const x = a(f);
    const y = b(f);
    f[SLOT.at] = at;
    if ($tsugi_w[0] !== 0) $tsugi_slow();
    try {
      return traced(fn, new (fn as Constructor)(x, y));
    } catch (error) {
      throw failed(fn, error);
    }
  };
}

/** `super(...)` (13.3.7.1). */
export function compileSuperCall(ir: Extract<Expr, { t: 'superCall' }>, compile: Compile): Eval {
  const { hops, slot, args, at } = ir;
  const list = compileList(args, compile, at);
  return (f) => {
    let of = f;
    for (let i = 0; i < hops; i++) of = of[SLOT.self] as Frame;
    const closure = of[SLOT.closure] as Closure;
    const parent = getPrototypeOf(closure.func as object);
    const given = list(f);
    f[SLOT.at] = at;
    if (!isConstructor(parent)) throw notSuper(parent, closure.code.ir.name);
    const newTarget = of[slot] as Constructor;
    if (given.length === 1) $tsugi_size(given[0], newTarget);
    const made = traced(parent, construct(parent as Constructor, given, newTarget), newTarget);
    if (of[SLOT.self] !== $tsugi_dead) throw new RealmReferenceError('Super constructor may only be called once');
    of[SLOT.self] = made;
    initialise(closure, made);
    return made;
  };
}

/** `this`, which a derived constructor has only after `super()`. */
export function compileThis(hops: number, check: boolean, at: number): Eval {
  if (!check) {
    if (hops === 0) return (f) => f[SLOT.self];
    if (hops === 1) return (f) => (f[SLOT.self] as Frame)[SLOT.self];
  }
  return (f) => {
    let of = f;
    for (let i = 0; i < hops; i++) of = of[SLOT.self] as Frame;
    const self = of[SLOT.self];
    if (self === $tsugi_dead) {
      f[SLOT.at] = at;
      throw noThis();
    }
    return self;
  };
}
