/** How tightly each form of expression binds, in the form in which it is printed. */
import type { Expression, Pattern, PrivateIdentifier, Super } from '../parse/nodes.ts';
import { LEVEL, type Level, OPERATORS } from '../parse/operators.ts';

export type Operand = Expression | Super | PrivateIdentifier;

const isPattern = ({ type }: Pattern): boolean => type === 'ArrayPattern' || type === 'ObjectPattern';

export function levelOf(node: Operand): Level {
  switch (node.type) {
    case 'SequenceExpression':
      return LEVEL.sequence;
    case 'AssignmentExpression':
      // V8 refuses a bare one behind a compound assignment in the same list of arguments: `f(a += 1, [b] = c)`.
      return isPattern(node.left) ? LEVEL.sequence : LEVEL.assignment;
    case 'ArrowFunctionExpression':
      return LEVEL.assignment;
    case 'ConditionalExpression':
      return LEVEL.conditional;
    case 'BinaryExpression':
    case 'LogicalExpression':
      return OPERATORS[node.operator].level;
    case 'UnaryExpression':
      return LEVEL.unary;
    case 'UpdateExpression':
      return LEVEL.update;
    case 'ChainExpression':
      return LEVEL.chain;
    // The next three are printed as calls of runtime functions, or in parentheses.
    case 'AwaitExpression':
    case 'YieldExpression':
    case 'ImportExpression':
    case 'CallExpression':
      return LEVEL.call;
    case 'MemberExpression':
    case 'NewExpression':
    case 'TaggedTemplateExpression':
      return LEVEL.member;
    default:
      return LEVEL.primary;
  }
}
