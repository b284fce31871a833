/**
 * The operators between two operands, one row for each: what printing, lowering and the machine know of them. What an operator
 * does has a table of its own, as closures, in the machine.
 */
import type { BinaryOperator, LogicalOperator } from './nodes.ts';

/** How tightly expressions bind, loosest first. One stands bare where its level is at least the one that the place asks for. */
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

export type InfixOperator = BinaryOperator | LogicalOperator;

export interface Row {
  readonly level: Level;
  /** What the operands need to stand bare. */
  readonly left: Level;
  readonly right: Level;
  /** The right operand is evaluated only if the left one asks for it. */
  readonly logical: boolean;
  /** Not every right operand will do: errors come from its place. */
  readonly refuses: boolean;
}

/** Operators of one level, which group to the left. @param above the next level */
const row = (level: Level, above: Level, logical = false): Row => ({
  level,
  left: level,
  right: above,
  logical,
  refuses: false,
});

const OR = row(LEVEL.or, LEVEL.and, true);
const AND = row(LEVEL.and, LEVEL.bitOr, true);
const EQUALITY = row(LEVEL.equality, LEVEL.relational);
const RELATIONAL = row(LEVEL.relational, LEVEL.shift);
const SHIFT = row(LEVEL.shift, LEVEL.additive);
const ADDITIVE = row(LEVEL.additive, LEVEL.multiplicative);
const MULTIPLICATIVE = row(LEVEL.multiplicative, LEVEL.exponent);

export const OPERATORS: Readonly<Record<InfixOperator, Row>> = {
  // that it stands beside neither of the next two is no matter of levels
  '??': OR,
  '||': OR,
  '&&': AND,
  '|': row(LEVEL.bitOr, LEVEL.bitXor),
  '^': row(LEVEL.bitXor, LEVEL.bitAnd),
  '&': row(LEVEL.bitAnd, LEVEL.equality),
  '==': EQUALITY,
  '!=': EQUALITY,
  '===': EQUALITY,
  '!==': EQUALITY,
  '<': RELATIONAL,
  '<=': RELATIONAL,
  '>': RELATIONAL,
  '>=': RELATIONAL,
  in: { ...RELATIONAL, refuses: true },
  instanceof: { ...RELATIONAL, refuses: true },
  '<<': SHIFT,
  '>>': SHIFT,
  '>>>': SHIFT,
  '+': ADDITIVE,
  '-': ADDITIVE,
  '*': MULTIPLICATIVE,
  '/': MULTIPLICATIVE,
  '%': MULTIPLICATIVE,
  // groups to the right, and its left operand is not a unary expression
  '**': { ...row(LEVEL.exponent, LEVEL.exponent), left: LEVEL.update },
};

export const isLogical = (operator: InfixOperator): operator is LogicalOperator => OPERATORS[operator].logical;
