/** Functions. Each body begins with a tick; parameters run before it. */
import type {
  ArrowFunctionExpression,
  Expression,
  FunctionNode,
  Identifier,
  Pattern,
  Statement,
} from '../parse/nodes.ts';
import { LEVEL } from '../parse/operators.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression, emitTarget } from './expressions.ts';
import { looksAtEntry } from './looks.ts';
import { emitDestructured, hasObjectRest } from './objects.ts';
import { emitName, emitPattern } from './patterns.ts';
import { beginsLikeStatement } from './statement-start.ts';
import { emitStatements } from './statements.ts';

export function emitFunction(e: Emitter, node: FunctionNode, id: Identifier | null): void {
  const { writer } = e;
  writer.mark(node);
  if (node.async) writer.token('async').space();
  writer.token('function');
  if (node.generator) writer.token('*');
  if (id !== null) {
    writer.space();
    emitName(e, id);
  } else writer.space();
  emitParametersAndBody(e, node);
}

/** A method, getter, setter or constructor; `key` prints its name. */
export function emitMethod(e: Emitter, node: FunctionNode, accessor: 'get' | 'set' | null, key: () => void): void {
  const { writer } = e;
  writer.mark(node);
  if (accessor !== null) writer.token(accessor).space();
  if (node.async) writer.token('async').space();
  if (node.generator) writer.token('*');
  key();
  // a setter can have no parameters but its one
  emitParametersAndBody(e, node, accessor !== 'set');
}

export function emitArrow(e: Emitter, node: ArrowFunctionExpression): void {
  const { writer } = e;
  writer.mark(node);
  if (node.async) writer.token('async').space();
  e.asFunction(() => {
    emitParameters(e, node.params, true);
    writer.space().token('=>').space();
    if (node.body.type === 'BlockStatement') {
      emitBody(e, node.body.body, looksAtEntry(e, node));
      return;
    }
    emitConcise(e, node.body as Expression, looksAtEntry(e, node));
  });
}

/** The body of an arrow function that is an expression: a bare object literal would be read as a block. */
function emitConcise(e: Emitter, body: Expression, looks: boolean): void {
  const { writer } = e;
  if (!e.metered && !beginsLikeStatement(body)) {
    emitExpression(e, body, LEVEL.assignment);
    return;
  }
  writer.token('(');
  if (e.metered) {
    e.tickExpression(looks);
    writer.token(',').space();
  }
  emitExpression(e, body, LEVEL.assignment);
  writer.token(')');
}

function emitParametersAndBody(e: Emitter, node: FunctionNode, extensible = true): void {
  e.asFunction(() => {
    emitParameters(e, node.params, extensible);
    e.writer.space();
    if (node.body.type === 'BlockStatement') emitBody(e, node.body.body, looksAtEntry(e, node));
  });
}

function emitParameters(e: Emitter, list: readonly Pattern[], extensible: boolean): void {
  const { writer } = e;
  const first = extensible && list.at(-1)?.type !== 'RestElement' ? list.findIndex(collectsRest) : -1;
  writer.token('(');
  for (const [index, parameter] of list.entries()) {
    if (index === first) break;
    if (index > 0) writer.token(',').space();
    emitPattern(e, parameter);
  }
  if (first >= 0) emitOwnParameters(e, list.slice(first), first > 0);
  writer.token(')');
}

const collectsRest = (parameter: Pattern): boolean =>
  hasObjectRest(parameter.type === 'AssignmentPattern' ? parameter.left : parameter);

/**
 * Parameters of which the first collects the rest of an object: nothing can be called between the argument and its pattern.
 * So they are bound in the pattern of a rest parameter, by the default of a property that no array has. What binds them
 * is a part of the parameters as before: scopes, order, and the moment at which a generator takes them stay the same.
 *
 *     ($tsugi_k0, $tsugi_k1 = void 0, ...{ $tsugi_e: { 0: { a, ...rest }, 1: b = 1 } = { 0: $tsugi_own($tsugi_k0), 1: $tsugi_k1 } })
 */
function emitOwnParameters(e: Emitter, list: readonly Pattern[], follows: boolean): void {
  const { writer } = e;
  const parameters = list.map((pattern) => ({ pattern, id: e.nextCounter() }));
  for (const [index, { pattern, id }] of parameters.entries()) {
    if (follows || index > 0) writer.token(',').space();
    writer.counter(id);
    // keeps the function's `length` (15.1.5 ExpectedArgumentCount)
    if (pattern.type === 'AssignmentPattern') writer.operator('=').prefix('void').number(0);
  }
  writer.token(',').space().token('...').token('{').space().token('$tsugi_e').token(':').space().token('{').space();
  for (const [index, { pattern }] of parameters.entries()) {
    if (index > 0) writer.token(',').space();
    writer.number(index).token(':').space();
    if (pattern.type === 'AssignmentPattern')
      emitDestructured(e, pattern.left, pattern.right, () => emitTarget(e, pattern));
    else {
      if (hasObjectRest(pattern)) e.owned = pattern;
      emitPattern(e, pattern);
    }
  }
  writer.space().token('}').operator('=').token('{').space();
  for (const [index, { pattern, id }] of parameters.entries()) {
    if (index > 0) writer.token(',').space();
    writer.number(index).token(':').space();
    if (collectsRest(pattern)) writer.token('$tsugi_own').token('(').counter(id).token(')');
    else writer.counter(id);
  }
  writer.space().token('}').space().token('}');
}

/** The braces and what stands in them, for a function or a static block. */
export function emitBody(e: Emitter, body: readonly Statement[], looks = true): void {
  const { writer } = e;
  writer.token('{').indent(1);
  e.tick(looks);
  // Directives have no effect: all code is strict already.
  emitStatements(
    e,
    body.filter((statement) => statement.type !== 'ExpressionStatement' || statement.directive === undefined),
  );
  writer.indent(-1).line().token('}');
}
