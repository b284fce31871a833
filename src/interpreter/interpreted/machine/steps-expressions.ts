/**
 * Expressions that suspend, as generator functions. There are few: lowering takes expressions apart so that everything that
 * suspends stands in one of these forms.
 */
import { apply } from '../../realm/guest/primordials.ts';
import { type Expr, SLOT } from '../ir.ts';
import { compileExpression, type Target } from './expressions.ts';
import { described, notCallable, RealmTypeError, sketch } from './faults.ts';
import { caught } from './frames.ts';
import { asBody, type Received } from './generators.ts';
import { type AsyncRecord, advance, close, closeQuietly, open, openAsync, resultOf } from './iteration.ts';
import { compileStore } from './names.ts';
import type { Callable, EvalSteps, Frame, Steps } from './state.ts';
import { compilePatternSteps } from './steps-patterns.ts';

export function compileSteps(ir: Expr, c: Target): EvalSteps {
  if (!ir.y) {
    const value = compileExpression(ir, c);
    // biome-ignore lint/correctness/useYield: it may stand where another suspends
    return asBody(function* (f) {
      return value(f);
    });
  }
  switch (ir.t) {
    case 'yield': {
      const value = part(ir.value, c);
      const { at, async } = ir;
      if (async) {
        return asBody(function* (f) {
          const given = yield* suspend(f, value.s === null ? value.v(f) : yield* value.s(f), at);
          return yield* suspend(f, new $tsugi_machine.Yielded(given), at);
        });
      }
      return asBody(function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        return yield* suspend(f, given, at);
      });
    }
    case 'await': {
      const value = part(ir.value, c);
      const { at } = ir;
      return asBody(function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        return yield* suspend(f, given, at);
      });
    }
    case 'delegate': {
      const value = part(ir.value, c);
      const { at, text } = ir;
      if (ir.async) {
        return asBody(function* (f) {
          const given = value.s === null ? value.v(f) : yield* value.s(f);
          f[SLOT.at] = at;
          return yield* delegateAsync(f, given, text, at);
        });
      }
      return asBody(function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        f[SLOT.at] = at;
        return yield* delegate(f, given, text, at);
      });
    }
    case 'spill': {
      const parts: { readonly slot: number; readonly of: Part }[] = [];
      for (let i = 0; i < ir.steps.length; i++) {
        const { slot, value } = ir.steps[i] as (typeof ir.steps)[number];
        parts[i] = { slot, of: part(value, c) };
      }
      const last = part(ir.result, c);
      return asBody(function* (f) {
        for (let i = 0; i < parts.length; i++) {
          const { slot, of } = parts[i] as (typeof parts)[number];
          f[slot] = of.s === null ? of.v(f) : yield* of.s(f);
        }
        return last.s === null ? last.v(f) : yield* last.s(f);
      });
    }
    case 'logical': {
      const left = part(ir.left, c);
      const right = part(ir.right, c);
      const { op } = ir;
      return asBody(function* (f) {
        const value = left.s === null ? left.v(f) : yield* left.s(f);
        const ends = op === '&&' ? !value : op === '||' ? !!value : value !== undefined && value !== null;
        if (ends) return value;
        return right.s === null ? right.v(f) : yield* right.s(f);
      });
    }
    case 'conditional': {
      const test = part(ir.test, c);
      const then = part(ir.then, c);
      const otherwise = part(ir.otherwise, c);
      return asBody(function* (f) {
        const next = (test.s === null ? test.v(f) : yield* test.s(f)) ? then : otherwise;
        return next.s === null ? next.v(f) : yield* next.s(f);
      });
    }
    case 'sequence': {
      const parts: Part[] = [];
      for (let i = 0; i < ir.list.length; i++) parts[i] = part(ir.list[i] as Expr, c);
      return asBody(function* (f) {
        let result: unknown;
        for (let i = 0; i < parts.length; i++) {
          const of = parts[i] as Part;
          result = of.s === null ? of.v(f) : yield* of.s(f);
        }
        return result;
      });
    }
    case 'write': {
      const value = part(ir.value, c);
      const store = compileStore(ir.place, ir.dead, ir.fixed, ir.first, ir.at);
      return asBody(function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        store(f, given);
        return given;
      });
    }
    case 'default': {
      const value = part(ir.value, c);
      const otherwise = part(ir.otherwise, c);
      return asBody(function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        if (given !== undefined) return given;
        return otherwise.s === null ? otherwise.v(f) : yield* otherwise.s(f);
      });
    }
    case 'optional': {
      const base = part(ir.base, c);
      const rest = part(ir.rest, c);
      const { slot } = ir;
      const short = ir.short ?? undefined;
      return asBody(function* (f) {
        const value = base.s === null ? base.v(f) : yield* base.s(f);
        if (value === undefined || value === null) return short;
        f[slot] = value;
        return rest.s === null ? rest.v(f) : yield* rest.s(f);
      });
    }
    case 'assignPattern': {
      const value = part(ir.value, c);
      const target = compilePatternSteps(ir.pattern, c);
      return asBody(function* (f) {
        const given = value.s === null ? value.v(f) : yield* value.s(f);
        yield* target.assign(f, given);
        return given;
      });
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

/**
 * Gives a value to whoever drives the body. The activation is not running meanwhile.
 * @returns what the body is resumed with: a `Received` if it is not simply the next value
 */
export const exchange = asBody(function* (f: Frame, value: unknown, at: number): Steps<unknown> {
  f[SLOT.at] = at;
  $tsugi_depth--;
  let given: unknown;
  try {
    given = yield value;
  } finally {
    $tsugi_frames[++$tsugi_depth] = f;
    if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
  }
  return given;
});

/** The same, with a throw thrown and a return on its way out. */
export const suspend = asBody(function* (f: Frame, value: unknown, at: number): Steps<unknown> {
  const given = yield* exchange(f, value, at);
  if (!(given instanceof $tsugi_machine.Received)) return given;
  if (given.kind === 'throw') throw given.value;
  throw new $tsugi_machine.Left(given.value);
});

/** As the three ways to resume. */
function received(given: unknown): Received {
  return given instanceof $tsugi_machine.Received ? given : new $tsugi_machine.Received('next', given);
}

/** `yield*` in a generator (15.5.5): results of the inner iterator go out as they are. */
const delegate = asBody(function* (f: Frame, iterable: unknown, text: string, at: number): Steps<unknown> {
  const opened = open(iterable, text);
  const { iterator } = opened;
  let { kind, value } = received(undefined);
  for (;;) {
    let result: { done: unknown; value: unknown };
    if (kind === 'next') result = advance(opened, value);
    else {
      const method = (iterator as Record<'throw' | 'return', unknown>)[kind];
      if (method === undefined || method === null) {
        if (kind === 'return') throw new $tsugi_machine.Left(value);
        close(opened);
        throw new RealmTypeError("The iterator does not provide a 'throw' method.");
      }
      result = resultOf(call(method, iterator, value));
    }
    if (result.done) {
      if (kind === 'return') throw new $tsugi_machine.Left(result.value);
      return result.value;
    }
    ({ kind, value } = received(yield* exchange(f, new $tsugi_machine.Delegated(result), at)));
  }
});

function call(method: unknown, self: object, value: unknown): unknown {
  if (typeof method !== 'function') throw new RealmTypeError(`${sketch(method)} is not a function`);
  return apply(method as Callable, self, [value]);
}

/** `yield*` in an async generator. */
const delegateAsync = asBody(function* (f: Frame, iterable: unknown, text: string, at: number): Steps<unknown> {
  const opened = openAsync(iterable, text);
  const { iterator, sync } = opened;
  let { kind, value } = received(undefined);
  for (;;) {
    let result: { done: unknown; value: unknown };
    if (kind === 'next') result = (yield* settled(f, opened, call(opened.next, iterator, value), true, at)) as never;
    else {
      const method = (iterator as Record<'throw' | 'return', unknown>)[kind];
      if (method === undefined || method === null) {
        if (kind === 'return') throw new $tsugi_machine.Left(yield* suspend(f, value, at));
        if (sync) close(opened);
        else yield* closeAsync(f, opened, at);
        throw new RealmTypeError("The iterator does not provide a 'throw' method.");
      }
      result = (yield* settled(f, opened, call(method, iterator, value), kind === 'throw', at)) as never;
    }
    if (result.done) {
      if (kind === 'return') throw new $tsugi_machine.Left(result.value);
      return result.value;
    }
    ({ kind, value } = received(yield* exchange(f, new $tsugi_machine.Yielded(result.value), at)));
  }
});

/** The result of a step of an async iterator, awaited; of a sync one, with its value awaited (27.1.6). */
export const settled = asBody(function* (
  f: Frame,
  opened: AsyncRecord,
  given: unknown,
  closes: boolean,
  at: number,
): Steps<unknown> {
  if (!opened.sync) return resultOf(yield* suspend(f, given, at));
  const { done: ended, value } = resultOf(given);
  const done = !!ended;
  try {
    return { done, value: yield* suspend(f, fromSync(value), at) };
  } catch (error) {
    if (closes && !done) closeQuietly(opened);
    throw error;
  }
});

/** AsyncIteratorClose (7.4.13) with a completion that is not a throw. */
export const closeAsync = asBody(function* (f: Frame, opened: AsyncRecord, at: number): Steps<unknown> {
  if (opened.sync) return yield* closeSync(f, opened, at);
  const method = (opened.iterator as { return?: unknown }).return;
  if (method === undefined || method === null) return undefined;
  if (typeof method !== 'function') throw new RealmTypeError(`${sketch(method)} is not a function`);
  resultOf(yield* suspend(f, apply(method as Callable, opened.iterator, []), at));
  return undefined;
});

/** `return` of a sync iterator in the wrapper of the specification (27.1.6.2.2): whatever comes of it takes a turn. */
export const closeSync = asBody(function* (f: Frame, { iterator }: AsyncRecord, at: number): Steps<unknown> {
  let result: { value: unknown } | undefined;
  try {
    const method = (iterator as { return?: unknown }).return;
    if (method !== undefined && method !== null) {
      if (typeof method !== 'function') throw notCallable(described(method));
      const given = resultOf(apply(method as Callable, iterator, []));
      void given.done;
      result = { value: given.value };
    }
  } catch (error) {
    caught(error, $tsugi_depth);
    yield* suspend(f, undefined, at);
    throw error;
  }
  return yield* suspend(f, result === undefined ? undefined : fromSync(result.value), at);
});

/** A value as `for await` and `yield*` await it: with the one turn more that the specification's wrapper takes. */
export const fromSync = async (value: unknown): Promise<unknown> => await value;
