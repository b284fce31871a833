/**
 * Function objects: real functions of the realm, one template for each kind and number of parameters, whose only work is
 * to put the arguments into a frame. Longer than a file should be because a template cannot be shared: what `typeof`, `new`
 * and `this` do with a function is decided by the syntax that made it.
 */
import { getPrototypeOf, setPrototypeOf } from '../../realm/guest/primordials.ts';
import { type FunctionIr, SLOT } from '../ir.ts';
import { construct, isConstructor, isObject, noThis, notSuper, overflow, RealmTypeError, setName } from './faults.ts';
import { initialise } from './fields.ts';
import { caught, MAX_DEPTH, newFrame, traced } from './frames.ts';
import { asBody, resume } from './generators.ts';
import type { Callable, Closure, Code, Frame, Scope, Steps } from './state.ts';

const P = SLOT.first;

export function createClosure(code: Code, scope: Scope | undefined, frame: Frame | undefined): Closure {
  return { code, scope, frame, home: undefined, func: undefined, fields: undefined };
}

/** The function object of a closure. @param name overrides the one in the source: it was computed */
export function createFunction(c: Closure, name: string): Callable {
  const { ir } = c.code;
  const func = template(c, ir);
  c.func = func;
  if (func.length !== ir.length) setLength(func, ir.length);
  if (func.name !== name) setName(func, name);
  return func;
}

function setLength(func: Callable, value: number): void {
  defineProperty(func, 'length', {
    __proto__: null,
    value,
    writable: false,
    enumerable: false,
    configurable: true,
  } as PropertyDescriptor);
}
const { defineProperty, create } = Object;

function template(c: Closure, ir: FunctionIr): Callable {
  if (ir.async) return ir.generator ? asyncGenerator(c) : asyncFunction(c);
  if (ir.generator) return generator(c);
  switch (ir.kind) {
    case 'function':
      return ir.newTarget < 0 ? plain(c, ir.simple) : withNewTarget(c);
    case 'arrow':
      return arrow(c, ir.simple);
    case 'method':
      return method(c, ir.simple);
    case 'base':
      return base(c);
    case 'derived':
      // made by the class, which knows its heritage
      throw new RealmTypeError('a derived constructor is made with its class');
  }
}

/** A frame for a call whose arguments are taken as a list. */
function listed(c: Closure, self: unknown, args: unknown[]): Frame {
  const { code } = c;
  const { ir } = code;
  const f = newFrame(c, self, code.size);
  if (ir.args >= 0) {
    f[ir.args] = args;
    return f;
  }
  for (let i = 0; i < ir.simple; i++) f[P + i] = args[i];
  return f;
}

function plain(c: Closure, simple: number): Callable {
  const { code } = c;
  const { size } = code;
  switch (simple) {
    case 0:
      return function (this: unknown) {
        return code.run(newFrame(c, this, size));
      };
    case 1:
      return function (this: unknown, x: unknown) {
        const f = newFrame(c, this, size);
        f[P] = x;
        return code.run(f);
      };
    case 2:
      return function (this: unknown, x: unknown, y: unknown) {
        const f = newFrame(c, this, size);
        f[P] = x;
        f[P + 1] = y;
        return code.run(f);
      };
    case 3:
      return function (this: unknown, x: unknown, y: unknown, z: unknown) {
        const f = newFrame(c, this, size);
        f[P] = x;
        f[P + 1] = y;
        f[P + 2] = z;
        return code.run(f);
      };
    case 4:
      return function (this: unknown, x: unknown, y: unknown, z: unknown, w: unknown) {
        const f = newFrame(c, this, size);
        f[P] = x;
        f[P + 1] = y;
        f[P + 2] = z;
        f[P + 3] = w;
        return code.run(f);
      };
    default:
      return function (this: unknown, ...args: unknown[]) {
        return code.run(listed(c, this, args));
      };
  }
}

function withNewTarget(c: Closure): Callable {
  return function (this: unknown, ...args: unknown[]) {
    const f = listed(c, this, args);
    f[c.code.ir.newTarget] = new.target;
    return c.code.run(f);
  };
}

function arrow(c: Closure, simple: number): Callable {
  const { code, frame } = c;
  const { size } = code;
  switch (simple) {
    case 0:
      return () => code.run(newFrame(c, frame, size));
    case 1:
      return (x: unknown) => {
        const f = newFrame(c, frame, size);
        f[P] = x;
        return code.run(f);
      };
    case 2:
      return (x: unknown, y: unknown) => {
        const f = newFrame(c, frame, size);
        f[P] = x;
        f[P + 1] = y;
        return code.run(f);
      };
    case 3:
      return (x: unknown, y: unknown, z: unknown) => {
        const f = newFrame(c, frame, size);
        f[P] = x;
        f[P + 1] = y;
        f[P + 2] = z;
        return code.run(f);
      };
    default:
      return (...args: unknown[]) => code.run(listed(c, frame, args));
  }
}

function method(c: Closure, simple: number): Callable {
  const { code } = c;
  const { size } = code;
  switch (simple) {
    case 0:
      return {
        m(this: unknown) {
          return code.run(newFrame(c, this, size));
        },
      }.m;
    case 1:
      return {
        m(this: unknown, x: unknown) {
          const f = newFrame(c, this, size);
          f[P] = x;
          return code.run(f);
        },
      }.m;
    case 2:
      return {
        m(this: unknown, x: unknown, y: unknown) {
          const f = newFrame(c, this, size);
          f[P] = x;
          f[P + 1] = y;
          return code.run(f);
        },
      }.m as Callable;
    case 3:
      return {
        m(this: unknown, x: unknown, y: unknown, z: unknown) {
          const f = newFrame(c, this, size);
          f[P] = x;
          f[P + 1] = y;
          f[P + 2] = z;
          return code.run(f);
        },
      }.m as Callable;
    default:
      return {
        m(this: unknown, ...args: unknown[]) {
          return code.run(listed(c, this, args));
        },
      }.m;
  }
}

/** The constructor of a class without heritage. */
function base(c: Closure): Callable {
  const { code } = c;
  const { ir, size } = code;
  if (ir.newTarget < 0 && ir.simple === 2) {
    return function (this: object, x: unknown, y: unknown) {
      if (new.target === undefined) throw calledClass(ir.name);
      if (c.fields !== undefined) initialise(c, this);
      const f = newFrame(c, this, size);
      f[P] = x;
      f[P + 1] = y;
      return code.run(f);
    } as Callable;
  }
  return function (this: object, ...args: unknown[]) {
    if (new.target === undefined) throw calledClass(ir.name);
    initialise(c, this);
    const f = listed(c, this, args);
    if (ir.newTarget >= 0) f[ir.newTarget] = new.target;
    return code.run(f);
  };
}

/** The constructor of a class without heritage that has none in the source. @param name of the class there */
export function defaultBase(c: Closure, name: string): Callable {
  return function (this: object) {
    if (new.target === undefined) throw calledClass(name);
    initialise(c, this);
  } as Callable;
}

/** By its name in the source: its property `name` may be an accessor of the guest's. */
function calledClass(name: string): Error {
  return new RealmTypeError(
    name === ''
      ? "Class constructors cannot be invoked without 'new'"
      : `Class constructor ${name} cannot be invoked without 'new'`,
  );
}

type Heritage = new (...args: never[]) => object;

/**
 * The constructor of a class with heritage. V8 makes an object for it that nobody uses, as `super()` makes the instance; in
 * return the class can say its name when it is called without `new`.
 */
export function derived(c: Closure): Callable {
  const { code } = c;
  const { ir } = code;
  return function (this: unknown, ...args: unknown[]) {
    if (new.target === undefined) throw calledClass(ir.name);
    const f = listed(c, $tsugi_dead, args);
    f[ir.newTarget] = new.target;
    const result = code.run(f);
    if (isObject(result)) return result;
    if (result !== undefined) throw new RealmTypeError('Derived constructors may only return object or undefined');
    const self = f[SLOT.self];
    if (self === $tsugi_dead) throw noThis();
    return self;
  };
}

/** The same for a class that has none in the source. */
export function defaultDerived(c: Closure, name: string): Callable {
  return function (this: unknown, ...args: unknown[]) {
    if (new.target === undefined) throw calledClass(name);
    const parent = getPrototypeOf(c.func as Callable) as unknown;
    if (!isConstructor(parent)) throw notSuper(parent, name);
    const made = traced(parent, construct(parent as Heritage, args as never[], new.target as never), new.target);
    initialise(c, made);
    return made;
  };
}

/** Arguments are bound when a generator function is called, and its body runs when it is asked for the first value. */
function prepare(c: Closure, self: unknown, args: unknown[]): Frame {
  const f = listed(c, self, args);
  c.code.run(f);
  return f;
}

const generatorFunctionPrototype = getPrototypeOf(function* () {}) as { prototype: object };

function generator(c: Closure): Callable {
  const func: Callable = {
    m(this: unknown, ...args: unknown[]) {
      const f = prepare(c, this, args);
      return $tsugi_machine.generator(func, () => running(c.code, f));
    },
  }.m;
  return asGenerator(func, generatorFunctionPrototype);
}

/** A method has no `prototype` and cannot be constructed, like a generator function; the rest is added. */
function asGenerator(func: Callable, prototype: { readonly prototype: object }): Callable {
  setPrototypeOf(func, prototype);
  defineProperty(func, 'prototype', {
    __proto__: null,
    value: create(prototype.prototype),
    writable: true,
    enumerable: false,
    configurable: false,
  } as PropertyDescriptor);
  return func;
}

/** A body that suspends, noted as running while it does. */
export const running = asBody(function* (code: Code, f: Frame): Steps<unknown> {
  const depth = ++$tsugi_depth;
  if (depth > MAX_DEPTH) {
    $tsugi_depth--;
    throw overflow();
  }
  $tsugi_frames[depth] = f;
  try {
    return yield* code.steps(f);
  } catch (error) {
    throw caught(error, $tsugi_depth);
  } finally {
    $tsugi_depth--;
  }
});

/** Arrow functions as well: nothing can tell an async one from an async function that ignores its `this`. */
function asyncFunction(c: Closure): Callable {
  const { code, frame } = c;
  const lexical = code.ir.kind === 'arrow';
  if (!code.ir.suspends) {
    return async function (this: unknown, ...args: unknown[]) {
      return code.run(listed(c, lexical ? frame : this, args));
    };
  }
  return async function (this: unknown, ...args: unknown[]) {
    const steps = running(code, prepare(c, lexical ? frame : this, args));
    let failed = false;
    let value: unknown;
    for (;;) {
      const result = resume(steps, failed, value);
      if (result.done) return result.value;
      try {
        value = await result.value;
        failed = false;
      } catch (error) {
        value = error;
        failed = true;
      }
    }
  };
}

const asyncGeneratorFunctionPrototype = getPrototypeOf(async function* () {}) as { prototype: object };

function asyncGenerator(c: Closure): Callable {
  const func: Callable = {
    m(this: unknown, ...args: unknown[]) {
      const f = prepare(c, this, args);
      return $tsugi_machine.asyncGenerator(func, () => running(c.code, f));
    },
  }.m;
  return asGenerator(func, asyncGeneratorFunctionPrototype);
}
