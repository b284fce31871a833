/**
 * Statements that suspend, as generator functions; what does not suspend inside them stays a plain closure. A generator
 * that is told to return leaves them through `finally`, as V8's own syntax does.
 */
import { apply } from '../../realm/guest/primordials.ts';
import { type Expr, NORMAL, RETURN, SLOT, type Stmt } from '../ir.ts';
import type { Target } from './expressions.ts';
import { isObject, RealmTypeError, sketch } from './faults.ts';
import { caught } from './frames.ts';
import { advance, closeQuietly, explained, type IteratorRecord, openAsync } from './iteration.ts';
import { nextIteration } from './scopes.ts';
import type { Callable, Exec, ExecSteps, Frame, Steps } from './state.ts';
import { compileStatement, entering } from './statements.ts';
import { announce } from './stepping.ts';
import { fromSync, type Part, part, suspend } from './steps-expressions.ts';
import { compilePatternSteps } from './steps-patterns.ts';

type Body = { readonly v: Exec; readonly s: null } | { readonly v: null; readonly s: ExecSteps };

const body = (ir: Stmt, c: Target): Body =>
  ir.y ? { v: null, s: compileStatementSteps(ir, c) } : { v: compileStatement(ir, c), s: null };

export function compileListSteps(list: readonly Stmt[], c: Target): ExecSteps {
  const parts: Body[] = [];
  for (let i = 0; i < list.length; i++) parts[i] = body(list[i] as Stmt, c);
  return function* (f) {
    for (let i = 0; i < parts.length; i++) {
      const of = parts[i] as Body;
      const signal = of.s === null ? of.v(f) : yield* of.s(f);
      if (signal !== NORMAL) return signal;
    }
    return NORMAL;
  };
}

export function compileStatementSteps(ir: Stmt, c: Target): ExecSteps {
  switch (ir.s) {
    case 'expression':
    case 'completion': {
      const value = part(ir.value, c);
      const { at } = ir;
      const keeps = ir.s === 'completion';
      return function* (f) {
        f[SLOT.at] = at;
        const result = value.s === null ? value.v(f) : yield* value.s(f);
        if (keeps) f[SLOT.result] = result;
        return NORMAL;
      };
    }
    case 'return': {
      const value = part(ir.value as Expr, c);
      const { at } = ir;
      return function* (f) {
        f[SLOT.at] = at;
        f[SLOT.result] = value.s === null ? value.v(f) : yield* value.s(f);
        return RETURN;
      };
    }
    case 'throw': {
      const value = part(ir.value, c);
      const { at } = ir;
      return function* (f) {
        const thrown = value.s === null ? value.v(f) : yield* value.s(f);
        f[SLOT.at] = at;
        throw thrown;
      };
    }
    case 'block': {
      const enter = ir.enter === null ? null : entering(ir.enter, c);
      const list = compileListSteps(ir.body, c);
      if (enter === null) return list;
      return function* (f) {
        enter(f);
        return yield* list(f);
      };
    }
    case 'if': {
      const test = part(ir.test, c);
      const then = body(ir.then, c);
      const otherwise = ir.otherwise === null ? null : body(ir.otherwise, c);
      return function* (f) {
        const next = (test.s === null ? test.v(f) : yield* test.s(f)) ? then : otherwise;
        if (next === null) return NORMAL;
        return next.s === null ? next.v(f) : yield* next.s(f);
      };
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
      return function* (f) {
        const signal = yield* of(f);
        return signal === leave ? NORMAL : signal;
      };
    }
    case 'try':
      return trySteps(ir, c);
    case 'reset': {
      const of = compileStatementSteps(ir.body, c);
      return function* (f) {
        f[SLOT.result] = undefined;
        return yield* of(f);
      };
    }
    case 'step': {
      const tell = announce(ir, c);
      const of = compileStatementSteps(ir.body, c);
      return function* (f) {
        tell(f);
        return yield* of(f);
      };
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
  return function* (f) {
    if (enter !== null) enter(f);
    if (init !== null) init.s === null ? init.v(f) : yield* init.s(f);
    if (slot >= 0) nextIteration(f, slot);
    let first = doWhile;
    for (;;) {
      if (!first && test !== null && !(test.s === null ? test.v(f) : yield* test.s(f))) return NORMAL;
      first = false;
      if (--$tsugi_n < 0) $tsugi_slow();
      const signal = of.s === null ? of.v(f) : yield* of.s(f);
      if (signal !== NORMAL && signal !== leave + 1) return signal === leave ? NORMAL : signal;
      if (slot >= 0) nextIteration(f, slot);
      if (update !== null) update.s === null ? update.v(f) : yield* update.s(f);
    }
  };
}

function forEachSteps(ir: Extract<Stmt, { s: 'forIn' | 'forOf' }>, c: Target): ExecSteps {
  const head = ir.head === null ? null : entering(ir.head, c);
  const each = ir.each === null ? null : entering(ir.each, c);
  const value = part(ir.value, c);
  const target = compilePatternSteps(ir.target, c);
  const of = body(ir.body, c);
  const leave = ir.id * 2;
  const { at } = ir;
  const text = ir.s === 'forOf' ? ir.text : '';
  function* once(f: Frame, item: unknown): Steps<number> {
    if (--$tsugi_n < 0) $tsugi_slow();
    if (each !== null) each(f);
    if (target.prepare !== null) yield* target.prepare(f);
    yield* target.assign(f, item);
    const signal = of.s === null ? of.v(f) : yield* of.s(f);
    return signal === leave + 1 ? NORMAL : signal;
  }
  if (ir.s === 'forIn') {
    return function* (f) {
      if (head !== null) head(f);
      const object = value.s === null ? value.v(f) : yield* value.s(f);
      for (const key in object as object) {
        const signal = yield* once(f, key);
        if (signal !== NORMAL) return signal === leave ? NORMAL : signal;
      }
      return NORMAL;
    };
  }
  return function* (f) {
    if (head !== null) head(f);
    const iterable = value.s === null ? value.v(f) : yield* value.s(f);
    f[SLOT.at] = at;
    const depth = $tsugi_depth;
    let started = false;
    try {
      for (const item of iterable as Iterable<unknown>) {
        started = true;
        const signal = yield* once(f, item);
        if (signal !== NORMAL) return signal === leave ? NORMAL : signal;
      }
    } catch (error) {
      if (started) throw error;
      throw explained(caught(error, depth), iterable, text);
    }
    return NORMAL;
  };
}

/** `for await` (14.7.5.6 with async iteration), by hand: V8's own needs an async function. */
function forAwaitSteps(ir: Extract<Stmt, { s: 'forOf' }>, c: Target): ExecSteps {
  const head = ir.head === null ? null : entering(ir.head, c);
  const each = ir.each === null ? null : entering(ir.each, c);
  const value = part(ir.value, c);
  const target = compilePatternSteps(ir.target, c);
  const of = body(ir.body, c);
  const leave = ir.id * 2;
  const { at, text } = ir;

  /** AsyncIteratorClose (7.4.13) with a completion that is not a throw. */
  function* closeAsync(f: Frame, opened: IteratorRecord & { sync: boolean }): Steps<void> {
    const method = (opened.iterator as { return?: unknown }).return;
    if (method === undefined || method === null) return;
    const result = apply(method as Callable, opened.iterator, []);
    const inner = opened.sync ? yield* unwrapped(f, result, null) : yield* suspend(f, result, at);
    if (!isObject(inner)) throw new RealmTypeError(`${sketch(inner)} is not an object`);
  }

  function* closeAfterThrow(f: Frame, opened: IteratorRecord & { sync: boolean }): Steps<void> {
    try {
      const method = (opened.iterator as { return?: unknown }).return;
      if (method === undefined || method === null) return;
      const result = apply(method as Callable, opened.iterator, []);
      if (opened.sync) yield* unwrapped(f, result, null);
      else yield* suspend(f, result, at);
    } catch {
      // the first error counts
    }
  }

  /** The result of a sync iterator, with its value awaited. */
  function* unwrapped(
    f: Frame,
    result: unknown,
    opened: IteratorRecord | null,
  ): Steps<{ done: unknown; value: unknown }> {
    if (!isObject(result)) throw new RealmTypeError(`Iterator result ${sketch(result)} is not an object`);
    const done = !!(result as { done: unknown }).done;
    const { value } = result as { value: unknown };
    try {
      return { done, value: yield* suspend(f, fromSync(value), at) };
    } catch (error) {
      if (opened !== null && !done) closeQuietly(opened);
      throw error;
    }
  }

  return function* (f) {
    if (head !== null) head(f);
    const iterable = value.s === null ? value.v(f) : yield* value.s(f);
    f[SLOT.at] = at;
    const opened = openAsync(iterable, text);
    for (;;) {
      if (--$tsugi_n < 0) $tsugi_slow();
      let result: { done: unknown; value: unknown };
      if (opened.sync) result = yield* unwrapped(f, advance(opened), opened);
      else {
        const promised = apply(opened.next as Callable, opened.iterator, []);
        const inner = yield* suspend(f, promised, at);
        if (!isObject(inner)) throw new RealmTypeError(`Iterator result ${sketch(inner)} is not an object`);
        result = inner as { done: unknown; value: unknown };
      }
      if (result.done) return NORMAL;
      const item = result.value;
      let signal: number = NORMAL;
      let ended = false;
      try {
        if (each !== null) each(f);
        if (target.prepare !== null) yield* target.prepare(f);
        yield* target.assign(f, item);
        signal = of.s === null ? of.v(f) : yield* of.s(f);
        ended = true;
      } catch (error) {
        ended = true;
        caught(error, $tsugi_depth);
        yield* closeAfterThrow(f, opened);
        throw error;
      } finally {
        if (!ended) yield* closeAsync(f, opened);
      }
      if (signal === NORMAL || signal === leave + 1) continue;
      yield* closeAsync(f, opened);
      return signal === leave ? NORMAL : signal;
    }
  };
}

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
  return function* (f) {
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
  };
}

function trySteps(ir: Extract<Stmt, { s: 'try' }>, c: Target): ExecSteps {
  const guarded = catchSteps(ir, c);
  if (ir.finalizer === null) return guarded;
  const finalizer = body(ir.finalizer, c);
  return function* (f) {
    let signal: number = NORMAL;
    let failed = false;
    let ended = false;
    let reason: unknown;
    try {
      signal = yield* guarded(f);
      ended = true;
    } catch (error) {
      reason = caught(error, $tsugi_depth);
      failed = true;
      ended = true;
    } finally {
      if (!ended) {
        // the generator is told to return: unless the guest's own block goes elsewhere, it does
        if (--$tsugi_n < 0) $tsugi_slow();
        const own = finalizer.s === null ? finalizer.v(f) : yield* finalizer.s(f);
        // biome-ignore lint/correctness/noUnsafeFinally: that is what `finally` does
        if (own !== NORMAL) return own;
      }
    }
    if (--$tsugi_n < 0) $tsugi_slow();
    const result = f[SLOT.result];
    const own = finalizer.s === null ? finalizer.v(f) : yield* finalizer.s(f);
    if (own !== NORMAL) return own;
    f[SLOT.result] = result;
    if (failed) throw reason;
    return signal;
  };
}

function catchSteps(ir: Extract<Stmt, { s: 'try' }>, c: Target): ExecSteps {
  const block = body(ir.block, c);
  if (ir.handler === null) {
    return function* (f) {
      return block.s === null ? block.v(f) : yield* block.s(f);
    };
  }
  const handler = body(ir.handler, c);
  const enter = ir.enter === null ? null : entering(ir.enter, c);
  const param = ir.param === null ? null : compilePatternSteps(ir.param, c);
  return function* (f) {
    let thrown: unknown;
    const depth = $tsugi_depth;
    try {
      return block.s === null ? block.v(f) : yield* block.s(f);
    } catch (error) {
      // after a suspension the activation may stand elsewhere on the stack
      thrown = caught(error, block.s === null ? depth : $tsugi_depth);
    }
    if (--$tsugi_n < 0) $tsugi_slow();
    if (enter !== null) enter(f);
    if (param !== null) yield* param.assign(f, thrown);
    return handler.s === null ? handler.v(f) : yield* handler.s(f);
  };
}
