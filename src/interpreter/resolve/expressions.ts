/** Expressions. Chains that lean to the left (`a + b + c`, `a.b().c()`) are walked in a loop, as they can be long. */
import type {
  BinaryExpression,
  Expression,
  PrivateIdentifier,
  Property,
  SpreadElement,
  Super,
} from '../parse/nodes.ts';
import { visitClass } from './classes.ts';
import type { Context } from './context.ts';
import { visitFunction } from './functions.ts';
import { isGiven } from './numbers.ts';
import { visitPattern } from './patterns.ts';

type Operand = Expression | Super | SpreadElement | PrivateIdentifier;

export function visitExpressions(context: Context, list: readonly (Operand | null)[]): void {
  for (const item of list) if (item !== null) visitExpression(context, item);
}

export function visitExpression(context: Context, start: Operand): void {
  const { depth } = context;
  let node = start;
  for (;;) {
    context.deeper(node);
    switch (node.type) {
      case 'BinaryExpression':
      case 'LogicalExpression':
        if (node.type === 'BinaryExpression') visitOperator(context, node);
        visitExpression(context, node.right);
        node = node.left;
        continue;
      case 'MemberExpression':
        if (node.computed || node.property.type === 'PrivateIdentifier') visitExpression(context, node.property);
        node = node.object;
        continue;
      case 'CallExpression':
        context.calls(node);
        visitExpressions(context, node.arguments);
        node = node.callee;
        continue;
      case 'TaggedTemplateExpression':
        visitExpressions(context, node.quasi.expressions);
        node = node.tag;
        continue;
      case 'ChainExpression':
      case 'ParenthesizedExpression':
        node = node.expression;
        continue;
      case 'UnaryExpression':
        context.operates();
        node = node.argument;
        continue;
      case 'SpreadElement':
        node = node.argument;
        continue;
      case 'AwaitExpression':
        context.sawAwait();
        node = node.argument;
        continue;
      case 'AssignmentExpression':
        if (node.operator !== '=') context.operates();
        if (node.left.type === 'Identifier') context.assign(node.left, isGiven(node) ? node.right : undefined);
        else visitPattern(context, node.left, 'assign');
        node = node.right;
        continue;
      case 'ConditionalExpression':
        visitExpression(context, node.test);
        visitExpression(context, node.consequent);
        node = node.alternate;
        continue;
      default:
        visitLeaf(context, node);
        context.depth = depth;
        return;
    }
  }
}

function visitOperator(context: Context, node: BinaryExpression): void {
  if (node.operator === 'instanceof') context.calls(node);
  else context.operates();
}

type Spine =
  | 'BinaryExpression'
  | 'LogicalExpression'
  | 'MemberExpression'
  | 'CallExpression'
  | 'TaggedTemplateExpression'
  | 'ChainExpression'
  | 'ParenthesizedExpression'
  | 'UnaryExpression'
  | 'SpreadElement'
  | 'AwaitExpression'
  | 'AssignmentExpression'
  | 'ConditionalExpression';

function visitLeaf(context: Context, node: Exclude<Operand, { type: Spine }>): void {
  switch (node.type) {
    case 'Identifier':
      context.refer(node, false);
      return;
    case 'PrivateIdentifier':
      context.referPrivate(node);
      return;
    case 'ThisExpression':
      context.sawThis(node);
      return;
    case 'UpdateExpression':
      context.operates();
      if (node.argument.type === 'Identifier') context.assign(node.argument, undefined);
      else visitExpression(context, node.argument);
      return;
    case 'NewExpression':
      context.calls(node);
      visitExpression(context, node.callee);
      visitExpressions(context, node.arguments);
      return;
    case 'ArrayExpression':
      visitExpressions(context, node.elements);
      return;
    case 'SequenceExpression':
      visitExpressions(context, node.expressions);
      return;
    case 'TemplateLiteral':
      visitExpressions(context, node.expressions);
      return;
    case 'ObjectExpression':
      for (const property of node.properties) visitProperty(context, property);
      return;
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      visitFunction(context, node);
      return;
    case 'ClassExpression':
      visitClass(context, node);
      return;
    case 'YieldExpression':
      if (node.argument != null) visitExpression(context, node.argument);
      return;
    case 'ImportExpression':
      visitExpression(context, node.source);
      if (node.options != null) visitExpression(context, node.options);
      return;
    case 'Literal':
    case 'Super':
    case 'MetaProperty':
      return;
  }
}

function visitProperty(context: Context, property: Property | SpreadElement): void {
  if (property.type === 'SpreadElement') {
    visitExpression(context, property.argument);
    return;
  }
  if (property.computed) visitExpression(context, property.key);
  visitExpression(context, property.value);
}
