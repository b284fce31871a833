/** Functions. Each body begins with a tick; parameters run before it. */
import type {
  ArrowFunctionExpression,
  Expression,
  FunctionNode,
  Identifier,
  Pattern,
  Statement,
} from '../parse/nodes.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression } from './expressions.ts';
import { emitName, emitPattern } from './patterns.ts';
import { LEVEL } from './precedence.ts';
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
  emitParametersAndBody(e, node);
}

export function emitArrow(e: Emitter, node: ArrowFunctionExpression): void {
  const { writer } = e;
  writer.mark(node);
  if (node.async) writer.token('async').space();
  e.asFunction(() => {
    emitParameters(e, node.params);
    writer.space().token('=>').space();
    if (node.body.type === 'BlockStatement') {
      emitBody(e, node.body.body);
      return;
    }
    emitConcise(e, node.body as Expression);
  });
}

/** The body of an arrow function that is an expression: a bare object literal would be read as a block. */
function emitConcise(e: Emitter, body: Expression): void {
  const { writer } = e;
  if (!e.metered && !beginsLikeStatement(body)) {
    emitExpression(e, body, LEVEL.assignment);
    return;
  }
  writer.token('(');
  if (e.metered) {
    e.tickExpression();
    writer.token(',').space();
  }
  emitExpression(e, body, LEVEL.assignment);
  writer.token(')');
}

function emitParametersAndBody(e: Emitter, node: FunctionNode): void {
  e.asFunction(() => {
    emitParameters(e, node.params);
    e.writer.space();
    if (node.body.type === 'BlockStatement') emitBody(e, node.body.body);
  });
}

function emitParameters(e: Emitter, list: readonly Pattern[]): void {
  e.writer.token('(');
  for (const [index, parameter] of list.entries()) {
    if (index > 0) e.writer.token(',').space();
    emitPattern(e, parameter);
  }
  e.writer.token(')');
}

/** The braces and what stands in them, for a function or a static block. */
export function emitBody(e: Emitter, body: readonly Statement[]): void {
  const { writer } = e;
  writer.token('{').indent(1);
  e.tick();
  // Directives have no effect: all code is strict already.
  emitStatements(
    e,
    body.filter((statement) => statement.type !== 'ExpressionStatement' || statement.directive === undefined),
  );
  writer.indent(-1).line().token('}');
}
