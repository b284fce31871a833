/** Expressions as messages call them, which is how V8 does: `a.b(...).c is not a function`. */
import type { Expression, PrivateIdentifier, SpreadElement, Super } from '../../parse/nodes.ts';

type Node = Expression | Super | SpreadElement | PrivateIdentifier;

const INTERMEDIATE = '(intermediate value)';

export function render(node: Node): string {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'PrivateIdentifier':
      return `#${node.name}`;
    case 'ThisExpression':
      return 'this';
    case 'Literal':
      if (typeof node.value === 'string') return `"${node.value}"`;
      return node.regex === undefined && node.bigint == null ? String(node.value) : INTERMEDIATE;
    case 'MemberExpression': {
      const object = node.object.type === 'Super' ? INTERMEDIATE : render(node.object);
      const { property } = node;
      const dot = node.optional ? '?.' : '.';
      if (!node.computed || property.type === 'PrivateIdentifier') return `${object}${dot}${render(property)}`;
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
      return `(${node.expressions.map(render).join(' , ')})`;
    case 'ConditionalExpression':
      return INTERMEDIATE.repeat(3);
    default:
      return INTERMEDIATE;
  }
}
