/**
 * Loops. A tick in every iteration would cost much in a small loop, so `for` and `while` are strip-mined where that
 * changes nothing: the loop runs in strips of as many iterations as the meter finds right, 1024 at most, and pays for a
 * strip when it leaves it.
 *
 *     for (;;) {
 *       let k = 0, s = $tsugi_s, end;
 *       label: for (; k < (end = s + $tsugi_w[1]) && (test); update, k++) { body }
 *       if (($tsugi_n -= k) < s - end) $tsugi_slow();
 *       if (k < end) break;
 *     }
 *
 * The end of the strip is what it was, or below zero once the alarm (`meter/alarm.ts`) rings, which ends the strip. An addition
 * is next to nothing; with a branch or a call in its place V8 makes loops twice as slow.
 *
 * A `break` of the body, or a test that fails, leaves k below the end. What a `return` or `throw` leaves unpaid is less than
 * one strip for each loop around it, once for each call or catch, which ticked. A jump to a statement further out could
 * leave strips unpaid again and again, so a loop with such a jump ticks in its test instead.
 */
import type {
  DoWhileStatement,
  Expression,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  Identifier,
  LoopNode,
  VariableDeclaration,
  WhileStatement,
} from '../parse/nodes.ts';
import { LEVEL } from '../parse/operators.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression } from './expressions.ts';
import { emitName, emitPattern } from './patterns.ts';
import { emitStatementExpression } from './statement-start.ts';
import { emitBranch, emitVariables } from './statements.ts';

export function emitLoop(e: Emitter, node: LoopNode, labels: readonly Identifier[]): void {
  switch (node.type) {
    case 'ForStatement':
      if (canStrip(e, node)) emitStripped(e, node, labels);
      else emitFor(e, node, labels);
      break;
    case 'WhileStatement':
      if (canStrip(e, node)) emitStrips(e, node, null, labels);
      else emitWhile(e, node, labels);
      break;
    case 'DoWhileStatement':
      emitDoWhile(e, node, labels);
      break;
    case 'ForInStatement':
    case 'ForOfStatement':
      emitForEach(e, node, labels);
      break;
  }
}

export function emitLabels(e: Emitter, labels: readonly Identifier[]): void {
  for (const label of labels) {
    emitName(e, label);
    e.writer.token(':').space();
  }
}

function canStrip(e: Emitter, node: ForStatement | WhileStatement): boolean {
  if (!e.metered || e.hasCompletion || e.resolution.leapt.has(node)) return false;
  // CreatePerIterationEnvironment (14.7.4.4): a closure keeps the variables of its own iteration.
  const perIteration = e.resolution.scopes.get(node)?.bindings.some(({ kind, captured }) => kind === 'let' && captured);
  return node.type === 'WhileStatement' || perIteration !== true;
}

function emitStripped(e: Emitter, node: ForStatement, labels: readonly Identifier[]): void {
  const { writer } = e;
  if (node.init == null) {
    emitStrips(e, node, node.update ?? null, labels);
    return;
  }
  writer.token('{').indent(1).line().mark(node.init);
  if (node.init.type === 'VariableDeclaration') emitInit(e, node.init);
  else emitStatementExpression(e, node.init);
  writer.token(';').line();
  emitStrips(e, node, node.update ?? null, labels);
  writer.indent(-1).line().token('}');
}

function emitStrips(
  e: Emitter,
  node: ForStatement | WhileStatement,
  update: Expression | null,
  labels: readonly Identifier[],
): void {
  const { writer } = e;
  const k = e.nextCounter();
  const strip = e.nextCounter();
  const end = e.nextCounter();
  writer.token('for').space().token('(').token(';').token(';').token(')').space().token('{').indent(1).line();
  writer.token('let').counter(k).operator('=').number(0).token(',').space();
  writer.counter(strip).operator('=').token('$tsugi_s').token(',').space().counter(end).token(';').line();
  emitLabels(e, labels);
  writer.token('for').space().token('(').token(';').space().counter(k).operator('<').token('(');
  writer.counter(end).operator('=').counter(strip).operator('+');
  e.alarm(1);
  writer.token(')');
  if (node.test != null) {
    writer.operator('&&');
    emitExpression(e, node.test, LEVEL.bitOr);
  }
  writer.token(';').space();
  if (update !== null) {
    emitExpression(e, update, LEVEL.sequence);
    writer.token(',').space();
  }
  writer.counter(k).token('++').token(')').space();
  emitBranch(e, node.body);
  // a guest that is terminated here has its loop shown
  writer.line().mark(node).token('if').space().token('(').token('(').token('$tsugi_n').operator('-=').counter(k);
  writer.token(')').operator('<').counter(strip).operator('-').counter(end).token(')').space();
  e.slow();
  writer.token(';').line().token('if').space().token('(').counter(k).operator('<').counter(end).token(')').space();
  writer.token('break').token(';').indent(-1).line().token('}');
}

/** esbuild lowers `using` everywhere but here. */
function emitInit(e: Emitter, init: VariableDeclaration): void {
  if (init.kind === 'using' || init.kind === 'await using') {
    e.refuse(init, `"${init.kind}" in the head of a "for (;;)" is not supported: put it into a block around the loop`);
  }
  emitVariables(e, init);
}

function emitFor(e: Emitter, node: ForStatement, labels: readonly Identifier[]): void {
  const { writer } = e;
  const { init, test, update } = node;
  emitLabels(e, labels);
  writer.token('for').space().token('(');
  const { noIn } = e;
  e.noIn = true;
  if (init?.type === 'VariableDeclaration') emitInit(e, init);
  else if (init != null) emitExpression(e, init, LEVEL.sequence);
  e.noIn = noIn;
  writer.token(';').space();
  emitTickedTest(e, test ?? null);
  writer.token(';').space();
  if (update != null) emitExpression(e, update, LEVEL.sequence);
  writer.token(')').space();
  emitBranch(e, node.body);
}

function emitWhile(e: Emitter, node: WhileStatement, labels: readonly Identifier[]): void {
  emitLabels(e, labels);
  e.writer.token('while').space().token('(');
  emitTickedTest(e, node.test);
  e.writer.token(')').space();
  emitBranch(e, node.body);
}

function emitDoWhile(e: Emitter, node: DoWhileStatement, labels: readonly Identifier[]): void {
  emitLabels(e, labels);
  e.writer.token('do').space();
  emitBranch(e, node.body);
  e.writer.space().token('while').space().token('(');
  emitTickedTest(e, node.test);
  e.writer.token(')').token(';');
}

/** `tick, test` */
function emitTickedTest(e: Emitter, test: Expression | null): void {
  if (!e.metered) {
    if (test !== null) emitExpression(e, test, LEVEL.sequence);
    return;
  }
  e.tickExpression();
  e.writer.token(',').space();
  if (test === null) e.writer.token('true');
  else emitExpression(e, test, LEVEL.assignment);
}

function emitForEach(e: Emitter, node: ForInStatement | ForOfStatement, labels: readonly Identifier[]): void {
  const { writer } = e;
  const { left, right } = node;
  emitLabels(e, labels);
  writer.token('for').space();
  if (node.type === 'ForOfStatement' && node.await) writer.token('await').space();
  writer.token('(');
  if (left.type === 'VariableDeclaration') emitVariables(e, left);
  else emitEachTarget(e, left);
  writer
    .space()
    .token(node.type === 'ForInStatement' ? 'in' : 'of')
    .space();
  if (node.type === 'ForInStatement' && e.metered) {
    writer.token('$tsugi_listed').token('(');
    emitExpression(e, right, LEVEL.assignment);
    writer.token(')');
  } else emitExpression(e, right, node.type === 'ForInStatement' ? LEVEL.sequence : LEVEL.assignment);
  writer.token(')').space();
  emitBranch(e, node.body, true);
}

/** `for (async of` is reserved for arrow functions; V8 refuses `for (a.async of` as well. */
function emitEachTarget(e: Emitter, left: Exclude<ForInStatement['left'], { type: 'VariableDeclaration' }>): void {
  const last = left.type === 'MemberExpression' && !left.computed ? left.property : left;
  const wrap = last.type === 'Identifier' && last.name === 'async';
  if (wrap) e.writer.token('(');
  emitPattern(e, left);
  if (wrap) e.writer.token(')');
}
