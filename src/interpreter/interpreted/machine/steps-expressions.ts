/**
 * Expressions that suspend, as generator functions. There are few: lowering takes expressions apart so that everything that
 * suspends stands in one of these forms.
 */
import { apply } from '../../realm/guest/primordials.ts';
import { type Expr, SLOT } from '../ir.ts';
import type { Received } from './async-generators.ts';
import { compileExpression, type Target } from './expressions.ts';
import { isObject, RealmTypeError, sketch } from './faults.ts';
import { advance, close, closeQuietly, open, openAsync } from './iteration.ts';
import { compileStore } from './names.ts';
import type { Callable, EvalSteps, Frame, Steps } from './state.ts';
import { compilePatternSteps } from './steps-patterns.ts';

export function compileSteps(ir: Expr, c: Target): EvalSteps {
  if (!ir.y) {
    const value = compileExpression(ir, c);
    // biome-ignore lint/correctness/useYield: it may stand where another suspends
    return function* (f) {
      return value(f);
    };
  }
  switch (ir.t) {
    case 'yield': {
      const value = part(ir.value, c);
      const { at, async } = ir;
      if (async) {
        return function* (f) {
          const given = yield* awaited(f, value.s === null ? value.v(f) : yield* value.s(f), at);
          return yield* suspend(f, new $tsugi_machine.Yielded(given, false), at);
        };
      }
      return function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        return yield* suspend(f, given, at);
      };
    }
    case 'await': {
      const value = part(ir.value, c);
      const { at } = ir;
      return function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        return yield* suspend(f, given, at);
      };
    }
    case 'delegate': {
      const value = part(ir.value, c);
      const { at, text } = ir;
      if (ir.async) {
        return function* (f) {
          const given = value.s === null ? value.v(f) : yield* value.s(f);
          f[SLOT.at] = at;
          return yield* delegateAsync(f, given, text, at);
        };
      }
      return function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        f[SLOT.at] = at;
        return yield* delegate(f, given, text);
      };
    }
    case 'spill': {
      const parts: { readonly slot: number; readonly of: Part }[] = [];
      for (let i = 0; i < ir.steps.length; i++) {
        const { slot, value } = ir.steps[i] as (typeof ir.steps)[number];
        parts[i] = { slot, of: part(value, c) };
      }
      const last = part(ir.result, c);
      return function* (f) {
        for (let i = 0; i < parts.length; i++) {
          const { slot, of } = parts[i] as (typeof parts)[number];
          f[slot] = of.s === null ? of.v(f) : yield* of.s(f);
        }
        return last.s === null ? last.v(f) : yield* last.s(f);
      };
    }
    case 'logical': {
      const left = part(ir.left, c);
      const right = part(ir.right, c);
      const { op } = ir;
      return function* (f) {
        const value = left.s === null ? left.v(f) : yield* left.s(f);
        const ends = op === '&&' ? !value : op === '||' ? !!value : value !== undefined && value !== null;
        if (ends) return value;
        return right.s === null ? right.v(f) : yield* right.s(f);
      };
    }
    case 'conditional': {
      const test = part(ir.test, c);
      const then = part(ir.then, c);
      const otherwise = part(ir.otherwise, c);
      return function* (f) {
        const next = (test.s === null ? test.v(f) : yield* test.s(f)) ? then : otherwise;
        return next.s === null ? next.v(f) : yield* next.s(f);
      };
    }
    case 'sequence': {
      const parts: Part[] = [];
      for (let i = 0; i < ir.list.length; i++) parts[i] = part(ir.list[i] as Expr, c);
      return function* (f) {
        let result: unknown;
        for (let i = 0; i < parts.length; i++) {
          const of = parts[i] as Part;
          result = of.s === null ? of.v(f) : yield* of.s(f);
        }
        return result;
      };
    }
    case 'write': {
      const value = part(ir.value, c);
      const store = compileStore(ir.place, ir.dead, ir.fixed, ir.first, ir.at);
      return function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        store(f, given);
        return given;
      };
    }
    case 'default': {
      const value = part(ir.value, c);
      const otherwise = part(ir.otherwise, c);
      return function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        if (given !== undefined) return given;
        return otherwise.s === null ? otherwise.v(f) : yield* otherwise.s(f);
      };
    }
    case 'optional': {
      const base = part(ir.base, c);
      const rest = part(ir.rest, c);
      const { slot } = ir;
      const short = ir.short ?? undefined;
      return function* (f) {
        const value = base.s === null ? base.v(f) : yield* base.s(f);
        if (value === undefined || value === null) return short;
        f[slot] = value;
        return rest.s === null ? rest.v(f) : yield* rest.s(f);
      };
    }
    case 'assignPattern': {
      const value = part(ir.value, c);
      const target = compilePatternSteps(ir.pattern, c);
      return function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        yield* target.assign(f, given);
        return given;
      };
    }
    default:
      throw new RealmTypeError(`an expression of the form "${ir.t}" does not suspend`);
  }
}

/** An expression that may suspend, or need not: `s` is null if it does not. */
export type Part =
  | { readonly v: (f: Frame) => unknown; readonly s: null }
  | { readonly v: null; readonly s: EvalSteps };

export const part = (ir: Expr, c: Target): Part =>
  ir.y ? { v: null, s: compileSteps(ir, c) } : { v: compileExpression(ir, c), s: null };

/** Gives a value to whoever drives the body. The activation is not running meanwhile. */
export function* suspend(f: Frame, value: unknown, at: number): Steps<unknown> {
  f[SLOT.at] = at;
  $tsugi_depth--;
  let given: unknown;
  try {
    given = yield value;
  } finally {
    $tsugi_frames[++$tsugi_depth] = f;
    if (--$tsugi_n < 0) $tsugi_slow();
  }
  return given;
}

const awaited = suspend;

/** `yield*` in a generator: V8's own does all of it, on an iterator that tells when the activation runs. */
function* delegate(f: Frame, iterable: unknown, text: string): Steps<unknown> {
  const { iterator, next } = open(iterable, text);
  const of = iterator as Record<'throw' | 'return', unknown>;
  let running = true;
  const arrive = (): void => {
    if (running) return;
    running = true;
    $tsugi_frames[++$tsugi_depth] = f;
    if (--$tsugi_n < 0) $tsugi_slow();
  };
  const call = (method: unknown, value: unknown): unknown => {
    if (typeof method !== 'function') throw new RealmTypeError(`${sketch(method)} is not a function`);
    const result = apply(method as Callable, iterator, [value]);
    running = false;
    $tsugi_depth--;
    return result;
  };
  /** Missing methods stay missing. */
  const found = (name: 'throw' | 'return'): unknown => {
    arrive();
    const method = of[name];
    return method === undefined || method === null ? undefined : (value: unknown) => call(method, value);
  };
  const guarded = {
    __proto__: null,
    next(value: unknown) {
      arrive();
      return call(next, value);
    },
    get throw() {
      return found('throw');
    },
    get return() {
      return found('return');
    },
  };
  try {
    return yield* { __proto__: null, [iteratorSymbol]: () => guarded } as unknown as Iterable<unknown>;
  } finally {
    arrive();
  }
}
const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;

/** `yield*` in an async generator (15.5.5). */
function* delegateAsync(f: Frame, iterable: unknown, text: string, at: number): Steps<unknown> {
  const opened = openAsync(iterable, text);
  const { iterator } = opened;
  const of = iterator as Record<'throw' | 'return', unknown>;
  /** CreateAsyncFromSyncIterator (27.1.6): values of a sync iterator are awaited. */
  function* settled(
    result: { done: unknown; value: unknown },
    closes: boolean,
  ): Steps<{ done: unknown; value: unknown }> {
    if (!opened.sync) {
      const inner = yield* suspend(f, result, at);
      if (!isObject(inner)) throw new RealmTypeError(`Iterator result ${sketch(inner)} is not an object`);
      return inner as { done: unknown; value: unknown };
    }
    if (!isObject(result)) throw new RealmTypeError(`Iterator result ${sketch(result)} is not an object`);
    const done = !!result.done;
    const { value } = result;
    let inner: unknown;
    try {
      inner = yield* suspend(f, fromSync(value), at);
    } catch (error) {
      if (!done && closes) closeQuietly(opened);
      throw error;
    }
    return { done, value: inner };
  }
  let received: Received = { kind: 'next', value: undefined };
  for (;;) {
    let result: { done: unknown; value: unknown };
    if (received.kind === 'next') {
      const given = opened.sync
        ? advance(opened, received.value)
        : (apply(opened.next as Callable, iterator, [received.value]) as never);
      result = yield* settled(given, true);
      if (result.done) return result.value;
    } else if (received.kind === 'throw') {
      const method = of.throw;
      if (method === undefined || method === null) {
        if (opened.sync) close(opened);
        else {
          const closing = of.return;
          if (closing !== undefined && closing !== null) {
            const inner = yield* suspend(f, apply(closing as Callable, iterator, []), at);
            if (!isObject(inner)) throw new RealmTypeError(`${sketch(inner)} is not an object`);
          }
        }
        throw new RealmTypeError("The iterator does not provide a 'throw' method");
      }
      result = yield* settled(apply(method as Callable, iterator, [received.value]) as never, true);
      if (result.done) return result.value;
    } else {
      const method = of.return;
      if (method === undefined || method === null) return yield* leaving(yield* suspend(f, received.value, at));
      result = yield* settled(apply(method as Callable, iterator, [received.value]) as never, false);
      if (result.done) return yield* leaving(result.value);
    }
    received = (yield* suspend(f, new $tsugi_machine.Yielded(result.value, true), at)) as Received;
  }
}

/** Ends the body with a return completion, so that `finally` blocks around run. */
function* leaving(value: unknown): Steps<never> {
  yield new $tsugi_machine.Leaving(value);
  throw new RealmTypeError('a body that was left goes on');
}

/** A value as `for await` and `yield*` await it: with the one turn more that the specification's wrapper takes. */
export const fromSync = async (value: unknown): Promise<unknown> => await value;
