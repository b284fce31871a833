/**
 * Statements that suspend, as generator functions; what does not suspend inside them stays a plain closure. A generator
 * that is told to return goes through them as an exception of the machine's own (`Left`).
 */
import { apply } from '../../realm/guest/primordials.ts';
import { type Expr, NORMAL, RETURN, SLOT, type Stmt } from '../ir.ts';
import type { Target } from './expressions.ts';
import { RealmTypeError, sketch } from './faults.ts';
import { caught } from './frames.ts';
import { asBody } from './generators.ts';
import { type AsyncRecord, close, closeQuietly, open, openAsync, step } from './iteration.ts';
import { nextIteration } from './scopes.ts';
import type { Callable, Exec, ExecSteps, Frame, Steps } from './state.ts';
import { compileStatement, entering } from './statements.ts';
import { announce } from './stepping.ts';
import { closeAsync, closeSync, type Part, part, settled, suspend } from './steps-expressions.ts';
import { compilePatternSteps } from './steps-patterns.ts';

type Body = { readonly v: Exec; readonly s: null } | { readonly v: null; readonly s: ExecSteps };

const body = (ir: Stmt, c: Target): Body =>
  ir.y ? { v: null, s: compileStatementSteps(ir, c) } : { v: compileStatement(ir, c), s: null };

export function compileListSteps(list: readonly Stmt[], c: Target): ExecSteps {
  const parts: Body[] = [];
  for (let i = 0; i < list.length; i++) parts[i] = body(list[i] as Stmt, c);
  return asBody(function* (f) {
    for (let i = 0; i < parts.length; i++) {
      const of = parts[i] as Body;
      const signal = of.s === null ? of.v(f) : yield* of.s(f);
      if (signal !== NORMAL) return signal;
      if ($tsugi_w[0] !== 0) $tsugi_slow();
    }
    return NORMAL;
  });
}

export function compileStatementSteps(ir: Stmt, c: Target): ExecSteps {
  switch (ir.s) {
    case 'expression':
    case 'completion': {
      const value = part(ir.value, c);
      const { at } = ir;
      const keeps = ir.s === 'completion';
      return asBody(function* (f) {
        f[SLOT.at] = at;
        const result = value.s === null ? value.v(f) : yield* value.s(f);
        if (keeps) f[SLOT.result] = result;
        return NORMAL;
      });
    }
    case 'return': {
      const value = part(ir.value as Expr, c);
      const { at } = ir;
      return asBody(function* (f) {
        f[SLOT.at] = at;
        f[SLOT.result] = value.s === null ? value.v(f) : yield* value.s(f);
        return RETURN;
      });
    }
    case 'throw': {
      const value = part(ir.value, c);
      const { at } = ir;
      return asBody(function* (f) {
        const thrown = value.s === null ? value.v(f) : yield* value.s(f);
        f[SLOT.at] = at;
        throw thrown;
      });
    }
    case 'block': {
      const enter = ir.enter === null ? null : entering(ir.enter, c);
      const list = compileListSteps(ir.body, c);
      if (enter === null) return list;
      return asBody(function* (f) {
        enter(f);
        return yield* list(f);
      });
    }
    case 'if': {
      const test = part(ir.test, c);
      const then = body(ir.then, c);
      const otherwise = ir.otherwise === null ? null : body(ir.otherwise, c);
      return asBody(function* (f) {
        const next = (test.s === null ? test.v(f) : yield* test.s(f)) ? then : otherwise;
        if (next === null) return NORMAL;
        return next.s === null ? next.v(f) : yield* next.s(f);
      });
    }
    case 'for':
      return forSteps(ir, c);
    case 'forIn':
    case 'forOf':
      return ir.s === 'forOf' && ir.await ? forAwaitSteps(ir, c) : forEachSteps(ir, c);
    case 'switch':
      return switchSteps(ir, c);
    case 'label': {
      const of = compileStatementSteps(ir.body, c);
      const leave = ir.id * 2;
      return asBody(function* (f) {
        const signal = yield* of(f);
        return signal === leave ? NORMAL : signal;
      });
    }
    case 'try':
      return trySteps(ir, c);
    case 'reset': {
      const of = compileStatementSteps(ir.body, c);
      return asBody(function* (f) {
        f[SLOT.result] = undefined;
        return yield* of(f);
      });
    }
    case 'step': {
      const tell = announce(ir, c);
      const of = compileStatementSteps(ir.body, c);
      return asBody(function* (f) {
        tell(f);
        return yield* of(f);
      });
    }
    case 'jump':
    case 'empty':
      throw new RealmTypeError(`a statement of the form "${ir.s}" does not suspend`);
  }
}

function forSteps(ir: Extract<Stmt, { s: 'for' }>, c: Target): ExecSteps {
  const enter = ir.enter === null ? null : entering(ir.enter, c);
  const init = ir.init === null ? null : part(ir.init, c);
  const test = ir.test === null ? null : part(ir.test, c);
  const update = ir.update === null ? null : part(ir.update, c);
  const of = body(ir.body, c);
  const leave = ir.id * 2;
  const slot = ir.enter?.slot ?? -1;
  const { doWhile } = ir;
  return asBody(function* (f) {
    if (enter !== null) enter(f);
    if (init !== null) init.s === null ? init.v(f) : yield* init.s(f);
    if (slot >= 0) nextIteration(f, slot);
    let first = doWhile;
    for (;;) {
      if (!first && test !== null && !(test.s === null ? test.v(f) : yield* test.s(f))) return NORMAL;
      first = false;
      if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
      const signal = of.s === null ? of.v(f) : yield* of.s(f);
      if (signal !== NORMAL && signal !== leave + 1) return signal === leave ? NORMAL : signal;
      if (slot >= 0) nextIteration(f, slot);
      if (update !== null) update.s === null ? update.v(f) : yield* update.s(f);
    }
  });
}

function forEachSteps(ir: Extract<Stmt, { s: 'forIn' | 'forOf' }>, c: Target): ExecSteps {
  const head = ir.head === null ? null : entering(ir.head, c);
  const value = part(ir.value, c);
  const once = iteration(ir, c);
  const leave = ir.id * 2;
  const { at } = ir;
  if (ir.s === 'forIn') {
    return asBody(function* (f) {
      if (head !== null) head(f);
      const object = value.s === null ? value.v(f) : yield* value.s(f);
      for (const key in $tsugi_listed(object) as object) {
        const signal = yield* once(f, key);
        if (signal !== NORMAL) return signal === leave ? NORMAL : signal;
      }
      return NORMAL;
    });
  }
  const { text } = ir;
  return asBody(function* (f) {
    if (head !== null) head(f);
    const iterable = value.s === null ? value.v(f) : yield* value.s(f);
    f[SLOT.at] = at;
    const opened = open(iterable, text);
    for (;;) {
      const item = step(opened);
      if (opened.done) return NORMAL;
      let signal: number;
      try {
        signal = yield* once(f, item);
      } catch (error) {
        caught(error, $tsugi_depth);
        // a `return` that goes through hears what closing has to say
        if (error instanceof $tsugi_machine.Left) close(opened);
        else closeQuietly(opened);
        throw error;
      }
      if (signal === NORMAL) continue;
      close(opened);
      return signal === leave ? NORMAL : signal;
    }
  });
}

/** One iteration: the variables of the head, then the body. */
function iteration(ir: Extract<Stmt, { s: 'forIn' | 'forOf' }>, c: Target): (f: Frame, item: unknown) => Steps<number> {
  const each = ir.each === null ? null : entering(ir.each, c);
  const target = compilePatternSteps(ir.target, c);
  const of = body(ir.body, c);
  const again = ir.id * 2 + 1;
  return asBody(function* (f: Frame, item: unknown): Steps<number> {
    if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
    if (each !== null) each(f);
    if (target.prepare !== null) yield* target.prepare(f);
    yield* target.assign(f, item);
    const signal = of.s === null ? of.v(f) : yield* of.s(f);
    return signal === again ? NORMAL : signal;
  });
}

/** `for await` (14.7.5.6 with async iteration), by hand: V8's own needs an async function. */
function forAwaitSteps(ir: Extract<Stmt, { s: 'forOf' }>, c: Target): ExecSteps {
  const head = ir.head === null ? null : entering(ir.head, c);
  const value = part(ir.value, c);
  const once = iteration(ir, c);
  const leave = ir.id * 2;
  const { at, text } = ir;
  return asBody(function* (f) {
    if (head !== null) head(f);
    const iterable = value.s === null ? value.v(f) : yield* value.s(f);
    f[SLOT.at] = at;
    const opened = openAsync(iterable, text);
    for (;;) {
      const given = apply(callable(opened.next), opened.iterator, []);
      const result = (yield* settled(f, opened, given, true, at)) as { done: unknown; value: unknown };
      if (result.done) return NORMAL;
      const item = result.value;
      let signal: number;
      try {
        signal = yield* once(f, item);
      } catch (error) {
        caught(error, $tsugi_depth);
        if (error instanceof $tsugi_machine.Left) yield* closeAsync(f, opened, at);
        else yield* closeAfterThrow(f, opened, at);
        throw error;
      }
      if (signal === NORMAL) continue;
      yield* closeAsync(f, opened, at);
      return signal === leave ? NORMAL : signal;
    }
  });
}

function callable(method: unknown): Callable {
  if (typeof method !== 'function') throw new RealmTypeError(`${sketch(method)} is not a function`);
  return method as Callable;
}

const closeAfterThrow = asBody(function* (f: Frame, opened: AsyncRecord, at: number): Steps<unknown> {
  try {
    if (opened.sync) return yield* closeSync(f, opened, at);
    const method = (opened.iterator as { return?: unknown }).return;
    if (method === undefined || method === null) return undefined;
    yield* suspend(f, apply(method as Callable, opened.iterator, []), at);
  } catch {
    // the first error counts
  }
  return undefined;
});

function switchSteps(ir: Extract<Stmt, { s: 'switch' }>, c: Target): ExecSteps {
  const value = part(ir.value, c);
  const enter = ir.enter === null ? null : entering(ir.enter, c);
  const tests: (Part | null)[] = [];
  const bodies: ExecSteps[] = [];
  let fallback = -1;
  for (let i = 0; i < ir.cases.length; i++) {
    const { test, body } = ir.cases[i] as (typeof ir.cases)[number];
    tests[i] = test === null ? null : part(test, c);
    bodies[i] = compileListSteps(body, c);
    if (test === null) fallback = i;
  }
  const leave = ir.id * 2;
  return asBody(function* (f) {
    const of = value.s === null ? value.v(f) : yield* value.s(f);
    if (enter !== null) enter(f);
    let from = fallback;
    for (let i = 0; i < tests.length; i++) {
      const test = tests[i] as Part | null;
      if (test !== null && (test.s === null ? test.v(f) : yield* test.s(f)) === of) {
        from = i;
        break;
      }
    }
    if (from < 0) return NORMAL;
    for (let i = from; i < bodies.length; i++) {
      const signal = yield* (bodies[i] as ExecSteps)(f);
      if (signal !== NORMAL) return signal === leave ? NORMAL : signal;
    }
    return NORMAL;
  });
}

function trySteps(ir: Extract<Stmt, { s: 'try' }>, c: Target): ExecSteps {
  const guarded = catchSteps(ir, c);
  if (ir.finalizer === null) return guarded;
  const finalizer = body(ir.finalizer, c);
  return asBody(function* (f) {
    let signal: number = NORMAL;
    let failed = false;
    let reason: unknown;
    try {
      signal = yield* guarded(f);
    } catch (error) {
      reason = caught(error, $tsugi_depth);
      failed = true;
    }
    if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
    const result = f[SLOT.result];
    f[SLOT.result] = undefined;
    const own = finalizer.s === null ? finalizer.v(f) : yield* finalizer.s(f);
    if (own !== NORMAL) return own;
    f[SLOT.result] = result;
    if (failed) throw reason;
    return signal;
  });
}

function catchSteps(ir: Extract<Stmt, { s: 'try' }>, c: Target): ExecSteps {
  const block = body(ir.block, c);
  if (ir.handler === null) {
    return asBody(function* (f) {
      return block.s === null ? block.v(f) : yield* block.s(f);
    });
  }
  const handler = body(ir.handler, c);
  const enter = ir.enter === null ? null : entering(ir.enter, c);
  const param = ir.param === null ? null : compilePatternSteps(ir.param, c);
  return asBody(function* (f) {
    let thrown: unknown;
    const depth = $tsugi_depth;
    try {
      return block.s === null ? block.v(f) : yield* block.s(f);
    } catch (error) {
      // a `return` that goes through is no exception
      if (error instanceof $tsugi_machine.Left) throw error;
      // after a suspension the activation may stand elsewhere on the stack
      thrown = $tsugi_caught(caught(error, block.s === null ? depth : $tsugi_depth));
    }
    if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
    f[SLOT.result] = undefined;
    if (enter !== null) enter(f);
    if (param !== null) yield* param.assign(f, thrown);
    return handler.s === null ? handler.v(f) : yield* handler.s(f);
  });
}
