/** From a function's form to closures that run it: what happens at a call before the body, and the body. */
import { type Expr, SLOT } from '../ir.ts';
import { compileExpression, type Target } from './expressions.ts';
import { runBody, runResult } from './frames.ts';
import { asBody } from './generators.ts';
import { compileStore } from './names.ts';
import type { Closure, Code, Frame, Steps } from './state.ts';
import { compileStatements, entering } from './statements.ts';
import { part } from './steps-expressions.ts';
import { compileListSteps } from './steps-statements.ts';

type Act = (f: Frame) => void;

export function compileCode(code: Code): void {
  const { ir } = code;
  const c: Target = { unit: code.unit };
  const before = compilePrologue(code, c);
  if (ir.generator || (ir.async && ir.suspends)) {
    code.run = before.length === 0 ? () => undefined : runResult((f) => runAll(before, f));
    code.steps = compileBodySteps(code, c);
    return;
  }
  if (ir.result !== null) {
    const result = compileExpression(ir.result, c);
    if (before.length === 0) code.run = runResult(result);
    else {
      code.run = runResult((f) => {
        runAll(before, f);
        return result(f);
      });
    }
    return;
  }
  const body = compileStatements(ir.body, c);
  if (before.length === 0) code.run = runBody(body);
  else if (before.length === 1) {
    const only = before[0] as Act;
    code.run = runBody((f) => {
      only(f);
      return body(f);
    });
  } else {
    code.run = runBody((f) => {
      runAll(before, f);
      return body(f);
    });
  }
}

function runAll(list: readonly Act[], f: Frame): void {
  for (let i = 0; i < list.length; i++) (list[i] as Act)(f);
}

/** FunctionDeclarationInstantiation (10.2.11). */
function compilePrologue({ ir }: Code, c: Target): Act[] {
  const acts: Act[] = [];
  const add = (act: Act): void => {
    acts[acts.length] = act;
  };
  const evaluate = (list: readonly Expr[]): void => {
    for (let i = 0; i < list.length; i++) add(compileExpression(list[i] as Expr, c));
  };
  for (let i = 0; i < ir.enters.length; i++) add(entering(ir.enters[i] as never, c));
  if (ir.self !== null) {
    const store = compileStore(ir.self, '', false, true, ir.at);
    add((f) => store(f, (f[SLOT.closure] as Closure).func));
  }
  if (ir.arguments !== null) {
    const store = compileStore(ir.arguments, '', false, true, ir.at);
    const { args } = ir;
    add((f) => store(f, apply(argumentsOf, undefined, f[args] as unknown[])));
  }
  evaluate(ir.init);
  if (ir.enterBody !== null) add(entering(ir.enterBody, c));
  evaluate(ir.copies);
  return acts;
}

/** V8 makes the object that `arguments` is. */
function argumentsOf(): unknown {
  // biome-ignore lint/complexity/noArguments: the object itself is wanted
  return arguments;
}
const { apply } = Reflect;

function compileBodySteps({ ir }: Code, c: Target): (f: Frame) => Steps<unknown> {
  if (ir.result !== null) {
    const result = part(ir.result, c);
    return asBody(function* (f) {
      if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
      return result.s === null ? result.v(f) : yield* result.s(f);
    });
  }
  const body = compileListSteps(ir.body, c);
  return asBody(function* (f) {
    if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
    yield* body(f);
    return f[SLOT.result];
  });
}
