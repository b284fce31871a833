/** How tightly each form of expression binds, in the form in which it is printed. */
import type { BinaryOperator, Expression, LogicalOperator, Pattern, PrivateIdentifier, Super } from '../parse/nodes.ts';

/** Loosest first. An expression stands bare where its level is at least the one that the place asks for. */
export const LEVEL = {
  sequence: 0,
  assignment: 1,
  conditional: 2,
  or: 3,
  and: 4,
  bitOr: 5,
  bitXor: 6,
  bitAnd: 7,
  equality: 8,
  relational: 9,
  shift: 10,
  additive: 11,
  multiplicative: 12,
  exponent: 13,
  unary: 14,
  update: 15,
  /** An optional chain: a left-hand side, but as the object of a further access it needs parentheses. */
  chain: 16,
  call: 17,
  member: 18,
  primary: 19,
} as const;

export type Level = (typeof LEVEL)[keyof typeof LEVEL];

export const OPERATOR_LEVEL: Readonly<Record<BinaryOperator | LogicalOperator, Level>> = {
  '??': LEVEL.or,
  '||': LEVEL.or,
  '&&': LEVEL.and,
  '|': LEVEL.bitOr,
  '^': LEVEL.bitXor,
  '&': LEVEL.bitAnd,
  '==': LEVEL.equality,
  '!=': LEVEL.equality,
  '===': LEVEL.equality,
  '!==': LEVEL.equality,
  '<': LEVEL.relational,
  '<=': LEVEL.relational,
  '>': LEVEL.relational,
  '>=': LEVEL.relational,
  in: LEVEL.relational,
  instanceof: LEVEL.relational,
  '<<': LEVEL.shift,
  '>>': LEVEL.shift,
  '>>>': LEVEL.shift,
  '+': LEVEL.additive,
  '-': LEVEL.additive,
  '*': LEVEL.multiplicative,
  '/': LEVEL.multiplicative,
  '%': LEVEL.multiplicative,
  '**': LEVEL.exponent,
};

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
      return OPERATOR_LEVEL[node.operator];
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
