/** Expressions as messages call them, which is how V8 does: `a.b(...).c is not a function`. */
import type { Expression, PrivateIdentifier, SpreadElement, Super } from './nodes.ts';

type Node = Expression | Super | SpreadElement | PrivateIdentifier;

const INTERMEDIATE = '(intermediate value)';

/** How much of a long chain a message shows. */
const MAX_DEPTH = 50;

export const render = (node: Node): string => renderWithin(node, MAX_DEPTH);

function renderWithin(node: Node, depth: number): string {
  if (depth === 0) return '...';
  const render = (inner: Node): string => renderWithin(inner, depth - 1);
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'PrivateIdentifier':
      return `#${node.name}`;
    case 'ThisExpression':
      return 'this';
    case 'Literal':
      if (typeof node.value === 'string') return `"${node.value}"`;
      if (node.regex !== undefined) return `/${node.regex.pattern}/${node.regex.flags}`;
      return node.bigint == null ? String(node.value) : node.bigint;
    case 'MemberExpression': {
      const object = node.object.type === 'Super' ? INTERMEDIATE : render(node.object);
      const { property } = node;
      const dot = node.optional ? '?.' : '.';
      if (property.type === 'PrivateIdentifier') return `${object}[${render(property)}]`;
      if (!node.computed) return `${object}${dot}${render(property)}`;
      if (property.type === 'Literal' && typeof property.value === 'string') return `${object}${dot}${property.value}`;
      return `${object}${node.optional ? '?.' : ''}[${render(property)}]`;
    }
    case 'CallExpression':
      return `${render(node.callee)}(...)`;
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return render(node.expression);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return `(${render(node.left)} ${node.operator} ${render(node.right)})`;
    case 'UnaryExpression':
      return `(${node.operator}${/[a-z]/.test(node.operator) ? ' ' : ''}${render(node.argument)})`;
    case 'SequenceExpression':
      return `(${node.expressions.map((part) => render(part)).join(' , ')})`;
    case 'ObjectExpression':
      return `{${node.properties.map((property) => (property.type === 'SpreadElement' ? render(property.argument) : render(property.value as Expression))).join('')}}`;
    case 'ArrayExpression':
      return `[${node.elements.map((element) => (element === null ? '' : render(element))).join(',')}]`;
    case 'SpreadElement':
      return `(...${render(node.argument)})`;
    case 'TemplateLiteral':
      return node.expressions.length === 0
        ? `"${node.quasis[0]?.value.cooked ?? ''}"`
        : node.expressions.map((part) => render(part)).join('');
    case 'MetaProperty':
      return node.meta.name === 'new' ? '.new.target' : INTERMEDIATE;
    case 'ConditionalExpression':
      return INTERMEDIATE.repeat(3);
    default:
      return INTERMEDIATE;
  }
}
