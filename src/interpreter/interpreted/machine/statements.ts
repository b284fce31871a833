/** Statements: closures that tell how control goes on. */
import { type Enter, type Expr, NORMAL, type Pattern, RETURN, SLOT, type Stmt } from '../ir.ts';
import { compileExpression, compileFunction, type Target } from './expressions.ts';
import { caught } from './frames.ts';
import { explained } from './iteration.ts';
import { compilePattern } from './patterns.ts';
import { compileEnter, nextIteration } from './scopes.ts';
import type { Eval, Exec, Frame } from './state.ts';
import { compileStep } from './stepping.ts';

type Forms = { readonly [S in Stmt['s']]: (ir: Extract<Stmt, { s: S }>, c: Target) => Exec };

export function compileStatement(ir: Stmt, c: Target): Exec {
  return (FORMS[ir.s] as (ir: Stmt, c: Target) => Exec)(ir, c);
}

export const entering = (enter: Enter, c: Target): ((f: Frame) => void) =>
  compileEnter(enter, (inner) => compileFunction(inner, '', c));

export function compileStatements(list: readonly Stmt[], c: Target): Exec {
  const body: Exec[] = [];
  for (let i = 0; i < list.length; i++) body[i] = compileStatement(list[i] as Stmt, c);
  const { length } = body;
  const a = body[0];
  const b = body[1];
  const d = body[2];
  switch (length) {
    case 0:
      return () => NORMAL;
    case 1:
      return a as Exec;
    case 2:
      return (f) => {
        const signal = (a as Exec)(f);
        return signal === NORMAL ? (b as Exec)(f) : signal;
      };
    case 3:
      return (f) => {
        let signal = (a as Exec)(f);
        if (signal !== NORMAL) return signal;
        signal = (b as Exec)(f);
        return signal === NORMAL ? (d as Exec)(f) : signal;
      };
    default:
      return (f) => {
        for (let i = 0; i < length; i++) {
          const signal = (body[i] as Exec)(f);
          if (signal !== NORMAL) return signal;
          if ($tsugi_w[0] !== 0) $tsugi_slow();
        }
        return NORMAL;
      };
  }
}

const FORMS: Forms = {
  empty: () => () => NORMAL,
  jump:
    ({ signal }) =>
    () =>
      signal,
  expression: (ir, c) => compileExpressionStatement(ir.value, ir.at, c),
  completion: (ir, c) => {
    const value = compileExpression(ir.value, c);
    const { at } = ir;
    return (f) => {
      f[SLOT.at] = at;
      f[SLOT.result] = value(f);
      return NORMAL;
    };
  },
  return: (ir, c) => {
    const { at } = ir;
    if (ir.value === null) {
      return (f) => {
        f[SLOT.result] = undefined;
        return RETURN;
      };
    }
    const value = compileExpression(ir.value, c);
    return (f) => {
      f[SLOT.at] = at;
      f[SLOT.result] = value(f);
      return RETURN;
    };
  },
  throw: (ir, c) => {
    const value = compileExpression(ir.value, c);
    const { at } = ir;
    return (f) => {
      const thrown = value(f);
      f[SLOT.at] = at;
      throw thrown;
    };
  },
  block: (ir, c) => {
    const enter = ir.enter === null ? null : entering(ir.enter, c);
    const body = compileStatements(ir.body, c);
    if (enter === null) return body;
    return (f) => {
      enter(f);
      return body(f);
    };
  },
  if: (ir, c) => {
    const test = compileExpression(ir.test, c);
    const then = compileStatement(ir.then, c);
    const { at } = ir;
    if (ir.otherwise === null) {
      return (f) => {
        f[SLOT.at] = at;
        return test(f) ? then(f) : NORMAL;
      };
    }
    const otherwise = compileStatement(ir.otherwise, c);
    return (f) => {
      f[SLOT.at] = at;
      return test(f) ? then(f) : otherwise(f);
    };
  },
  for: (ir, c) => compileFor(ir, c),
  forIn: (ir, c) => {
    const { head, each, assign, value, body } = forParts(ir, c);
    const leave = ir.id * 2;
    return (f) => {
      if (head !== null) head(f);
      const object = value(f);
      for (const key in $tsugi_listed(object) as object) {
        if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
        if (each !== null) each(f);
        assign(f, key);
        const signal = body(f);
        if (signal === NORMAL || signal === leave + 1) continue;
        return signal === leave ? NORMAL : signal;
      }
      return NORMAL;
    };
  },
  forOf: (ir, c) => {
    const { head, each, assign, value, body } = forParts(ir, c);
    const leave = ir.id * 2;
    const { text, at } = ir;
    return (f) => {
      if (head !== null) head(f);
      const iterable = value(f);
      f[SLOT.at] = at;
      const depth = $tsugi_depth;
      let started = false;
      try {
        for (const item of iterable as Iterable<unknown>) {
          started = true;
          if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
          if (each !== null) each(f);
          assign(f, item);
          const signal = body(f);
          if (signal === NORMAL || signal === leave + 1) continue;
          return signal === leave ? NORMAL : signal;
        }
      } catch (error) {
        throw started ? error : explained(caught(error, depth), iterable, text);
      }
      return NORMAL;
    };
  },
  switch: (ir, c) => {
    const value = compileExpression(ir.value, c);
    const enter = ir.enter === null ? null : entering(ir.enter, c);
    const tests: (Eval | null)[] = [];
    const bodies: Exec[] = [];
    let fallback = -1;
    for (let i = 0; i < ir.cases.length; i++) {
      const { test, body } = ir.cases[i] as (typeof ir.cases)[number];
      tests[i] = test === null ? null : compileExpression(test, c);
      bodies[i] = compileStatements(body, c);
      if (test === null) fallback = i;
    }
    const leave = ir.id * 2;
    return (f) => {
      const of = value(f);
      if (enter !== null) enter(f);
      let from = fallback;
      for (let i = 0; i < tests.length; i++) {
        const test = tests[i] as Eval | null;
        if (test !== null && test(f) === of) {
          from = i;
          break;
        }
      }
      if (from < 0) return NORMAL;
      for (let i = from; i < bodies.length; i++) {
        const signal = (bodies[i] as Exec)(f);
        if (signal !== NORMAL) return signal === leave ? NORMAL : signal;
      }
      return NORMAL;
    };
  },
  label: (ir, c) => {
    const body = compileStatement(ir.body, c);
    const leave = ir.id * 2;
    return (f) => {
      const signal = body(f);
      return signal === leave ? NORMAL : signal;
    };
  },
  try: (ir, c) => {
    const guarded = compileCatch(ir, c);
    if (ir.finalizer === null) return guarded;
    const finalizer = compileStatement(ir.finalizer, c);
    return (f) => {
      const depth = $tsugi_depth;
      let signal: number = NORMAL;
      let failed = false;
      let reason: unknown;
      try {
        signal = guarded(f);
      } catch (error) {
        reason = caught(error, depth);
        failed = true;
      }
      if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
      const result = f[SLOT.result];
      f[SLOT.result] = undefined;
      const own = finalizer(f);
      if (own !== NORMAL) return own;
      f[SLOT.result] = result;
      if (failed) throw reason;
      return signal;
    };
  },
  reset: (ir, c) => {
    const body = compileStatement(ir.body, c);
    return (f) => {
      f[SLOT.result] = undefined;
      return body(f);
    };
  },
  step: (ir, c) => compileStep(ir, compileStatement(ir.body, c), c),
};

/** Expressions that note their place themselves before anything in them can fail. */
const marksItself = (value: Expr): boolean => value.t === 'update' || value.t === 'call' || value.t === 'callMember';

function compileExpressionStatement(value: Expr, at: number, c: Target): Exec {
  const slot = targetSlot(value);
  if (slot >= 0 && value.t === 'write') {
    const given = compileExpression(value.value, c);
    return (f) => {
      f[SLOT.at] = at;
      f[slot] = given(f);
      return NORMAL;
    };
  }
  if (slot >= 0 && value.t === 'update') {
    if (value.delta > 0) {
      return (f) => {
        (f[slot] as number)++;
        return NORMAL;
      };
    }
    return (f) => {
      (f[slot] as number)--;
      return NORMAL;
    };
  }
  const evaluate = compileExpression(value, c);
  if (marksItself(value)) {
    return (f) => {
      evaluate(f);
      return NORMAL;
    };
  }
  return (f) => {
    f[SLOT.at] = at;
    evaluate(f);
    return NORMAL;
  };
}

/** The slot that an expression writes, if that is all there is to the write. */
function targetSlot(value: Expr): number {
  if (value.t !== 'write' && value.t !== 'update') return -1;
  const { place, dead, fixed } = value;
  return place.p === 'local' && dead === '' && !fixed ? place.slot : -1;
}

function compileCatch(ir: Extract<Stmt, { s: 'try' }>, c: Target): Exec {
  const block = compileStatement(ir.block, c);
  if (ir.handler === null) return block;
  const handler = compileStatement(ir.handler, c);
  const enter = ir.enter === null ? null : entering(ir.enter, c);
  const param = ir.param === null ? null : compilePattern(ir.param, (inner) => compileExpression(inner, c));
  return (f) => {
    const depth = $tsugi_depth;
    try {
      return block(f);
    } catch (error) {
      caught(error, depth);
      if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
      f[SLOT.result] = undefined;
      if (enter !== null) enter(f);
      if (param !== null) param.assign(f, $tsugi_caught(error));
    }
    return handler(f);
  };
}

interface ForParts {
  readonly head: ((f: Frame) => void) | null;
  readonly each: ((f: Frame) => void) | null;
  readonly assign: (f: Frame, value: unknown) => void;
  readonly value: Eval;
  readonly body: Exec;
}

function forParts(ir: Extract<Stmt, { s: 'forIn' | 'forOf' }>, c: Target): ForParts {
  return {
    head: ir.head === null ? null : entering(ir.head, c),
    each: ir.each === null ? null : entering(ir.each, c),
    assign: assigning(ir.target, c),
    value: compileExpression(ir.value, c),
    body: compileStatement(ir.body, c),
  };
}

/** Gives a pattern its value at once, where nothing lies between evaluating its target and the value. */
export function assigning(pattern: Pattern, c: Target): (f: Frame, value: unknown) => void {
  const { prepare, assign } = compilePattern(pattern, (inner) => compileExpression(inner, c));
  if (prepare === null) return assign;
  return (f, value) => {
    prepare(f);
    assign(f, value);
  };
}

function compileFor(ir: Extract<Stmt, { s: 'for' }>, c: Target): Exec {
  const enter = ir.enter === null ? null : entering(ir.enter, c);
  const init = ir.init === null ? null : compileExpression(ir.init, c);
  const test = ir.test === null ? null : compileExpression(ir.test, c);
  const update = ir.update === null ? null : compileExpression(ir.update, c);
  const body = compileStatement(ir.body, c);
  const leave = ir.id * 2;
  const { at } = ir;
  if (ir.doWhile) {
    const again = test as Eval;
    return (f) => {
      do {
        if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
        const signal = body(f);
        if (signal === NORMAL || signal === leave + 1) continue;
        return signal === leave ? NORMAL : signal;
      } while (again(f));
      return NORMAL;
    };
  }
  const slot = ir.enter?.slot ?? -1;
  if (slot < 0 && test !== null) {
    return (f) => {
      f[SLOT.at] = at;
      if (enter !== null) enter(f);
      if (init !== null) init(f);
      while (test(f)) {
        if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
        const signal = body(f);
        if (signal !== NORMAL && signal !== leave + 1) return signal === leave ? NORMAL : signal;
        if (update !== null) update(f);
      }
      return NORMAL;
    };
  }
  return (f) => {
    f[SLOT.at] = at;
    if (enter !== null) enter(f);
    if (init !== null) init(f);
    if (slot >= 0) nextIteration(f, slot);
    while (test === null || test(f)) {
      if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
      const signal = body(f);
      if (signal !== NORMAL && signal !== leave + 1) return signal === leave ? NORMAL : signal;
      if (slot >= 0) nextIteration(f, slot);
      if (update !== null) update(f);
    }
    return NORMAL;
  };
}
