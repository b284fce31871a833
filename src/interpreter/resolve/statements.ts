/** Statements: blocks and loops with scopes of their own, labels, and the targets of jumps. */
import type {
  AnyNode,
  Expression,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  Statement,
  SwitchStatement,
  TryStatement,
  VariableDeclaration,
} from '../parse/nodes.ts';
import { visitClass } from './classes.ts';
import type { Context } from './context.ts';
import { visitExpression } from './expressions.ts';
import { visitFunction } from './functions.ts';
import { boundNames, declareAll, declareLexical, hasLexical } from './hoist.ts';
import { visitPattern } from './patterns.ts';

export function visitStatements(context: Context, body: readonly Statement[]): void {
  for (const statement of body) visitStatement(context, statement);
}

export function visitStatement(context: Context, start: Statement, labels: readonly string[] = []): void {
  const { depth } = context;
  visitNested(context, start, labels);
  context.depth = depth;
}

function visitNested(context: Context, start: Statement, labels: readonly string[]): void {
  let node: Statement | null | undefined = start;
  while (node != null) {
    context.deeper(node);
    switch (node.type) {
      case 'ExpressionStatement':
        visitExpression(context, node.expression);
        return;
      case 'VariableDeclaration':
        visitVariables(context, node);
        return;
      case 'FunctionDeclaration':
        context.define(node.id, true);
        context.givesFunction(node.id);
        visitFunction(context, node);
        return;
      case 'ClassDeclaration':
        context.define(node.id, true);
        visitClass(context, node);
        return;
      case 'ReturnStatement':
        if (node.argument != null) visitExpression(context, node.argument);
        return;
      case 'ThrowStatement':
        visitExpression(context, node.argument);
        return;
      case 'IfStatement':
        visitExpression(context, node.test);
        visitStatement(context, node.consequent);
        node = node.alternate;
        continue;
      case 'BlockStatement':
        visitBlock(context, node, node.body);
        return;
      case 'LabeledStatement':
        visitLabeled(context, node.body, [...labels, node.label.name]);
        return;
      case 'BreakStatement':
      case 'ContinueStatement':
        context.jump(node);
        return;
      case 'ForStatement':
        visitFor(context, node, labels);
        return;
      case 'ForInStatement':
      case 'ForOfStatement':
        visitForEach(context, node, labels);
        return;
      case 'WhileStatement':
      case 'DoWhileStatement': {
        const { body } = node;
        visitExpression(context, node.test);
        context.withTarget(node, labels, () => visitStatement(context, body));
        return;
      }
      case 'SwitchStatement':
        visitSwitch(context, node, labels);
        return;
      case 'TryStatement':
        visitTry(context, node);
        return;
      default:
        return;
    }
  }
}

function visitLabeled(context: Context, body: Statement, labels: readonly string[]): void {
  switch (body.type) {
    case 'LabeledStatement':
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'SwitchStatement':
      visitStatement(context, body, labels);
      return;
    default:
      context.withTarget(body, labels, () => visitStatement(context, body));
      return;
  }
}

export function visitVariables(context: Context, node: VariableDeclaration, each = false): void {
  if (node.kind === 'await using') context.sawAwait();
  for (const { id, init } of node.declarations) {
    if (id.type === 'Identifier' && !each) context.define(id, init != null || node.kind !== 'var', init ?? null);
    else visitPattern(context, id, 'declare');
    if (init == null) continue;
    if (id.type === 'Identifier' && isFunction(init)) context.givesFunction(id);
    visitExpression(context, init);
  }
}

const isFunction = ({ type }: Expression): boolean =>
  type === 'ArrowFunctionExpression' || type === 'FunctionExpression';

function visitBlock(context: Context, node: AnyNode, body: readonly Statement[]): void {
  if (!hasLexical(body)) {
    visitStatements(context, body);
    return;
  }
  context.within('block', node, () => {
    declareLexical(context, body, true);
    visitStatements(context, body);
  });
}

function visitFor(context: Context, node: ForStatement, labels: readonly string[]): void {
  const { init, test, update, body } = node;
  const run = (): void => {
    if (init?.type === 'VariableDeclaration') visitVariables(context, init);
    else if (init != null) visitExpression(context, init);
    if (test != null) visitExpression(context, test);
    if (update != null) visitExpression(context, update);
    context.withTarget(node, labels, () => visitStatement(context, body));
  };
  if (init?.type !== 'VariableDeclaration' || init.kind === 'var') {
    run();
    return;
  }
  context.within('for', node, () => {
    declareAll(context, init);
    run();
  });
}

function visitForEach(context: Context, node: ForInStatement | ForOfStatement, labels: readonly string[]): void {
  const { left, right, body } = node;
  if (node.type === 'ForOfStatement' && node.await) context.sawAwait();
  const run = (): void => {
    // ForIn/OfHeadEvaluation (14.7.5.6): the names are there, and dead, while the right side is evaluated.
    visitExpression(context, right);
    if (left.type === 'VariableDeclaration') visitVariables(context, left, true);
    else visitPattern(context, left, 'assign');
    context.withTarget(node, labels, () => visitStatement(context, body));
  };
  if (left.type !== 'VariableDeclaration' || left.kind === 'var') {
    run();
    return;
  }
  context.within('for', node, () => {
    declareAll(context, left);
    run();
  });
}

function visitSwitch(context: Context, node: SwitchStatement, labels: readonly string[]): void {
  visitExpression(context, node.discriminant);
  const body = node.cases.flatMap(({ consequent }) => consequent);
  const run = (): void => {
    for (const { test } of node.cases) if (test != null) visitExpression(context, test);
    context.withTarget(node, labels, () => visitStatements(context, body));
  };
  if (!hasLexical(body)) {
    run();
    return;
  }
  context.within('switch', node, () => {
    declareLexical(context, body, true);
    run();
  });
}

function visitTry(context: Context, node: TryStatement): void {
  const { block, handler, finalizer } = node;
  visitStatement(context, block);
  if (handler != null) {
    const { param, body } = handler;
    if (param == null) visitStatement(context, body);
    else {
      context.within('catch', handler, () => {
        for (const { name } of boundNames(param)) context.declare(name, 'catch');
        visitPattern(context, param, 'declare');
        visitStatement(context, body);
      });
    }
  }
  if (finalizer != null) visitStatement(context, finalizer);
}
