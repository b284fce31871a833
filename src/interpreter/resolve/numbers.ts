/**
 * Which variables hold nothing but numbers, as far as the text tells: those that only numbers are given. What an engine
 * leaves out for them it may leave out for `undefined` too, which a `var` holds before it is given anything.
 */
import type {
  AssignmentExpression,
  Expression,
  Identifier,
  PrivateIdentifier,
  SpreadElement,
  Super,
} from '../parse/nodes.ts';
import type { Binding } from './scope.ts';

type Operand = Expression | Super | SpreadElement | PrivateIdentifier;
type Bindings = ReadonlyMap<Identifier, Pick<Binding, 'numeric'>>;

/** Whether it gives a number or throws: no operator but `+` takes a number beside a BigInt. */
export function isNumeric(node: Operand, bindings: Bindings): boolean {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number';
    case 'Identifier':
      return bindings.get(node)?.numeric === true;
    case 'UnaryExpression':
      return node.operator === '+' || (SIGNS.has(node.operator) && isNumeric(node.argument, bindings));
    case 'UpdateExpression':
      return isNumeric(node.argument, bindings);
    case 'BinaryExpression': {
      const { operator, left, right } = node;
      if (operator === '>>>') return true;
      if (operator === '+') return isNumeric(right, bindings) && isNumeric(left, bindings);
      return ARITHMETIC.has(operator) && (isNumeric(right, bindings) || isNumeric(left, bindings));
    }
    case 'ConditionalExpression':
      return isNumeric(node.consequent, bindings) && isNumeric(node.alternate, bindings);
    case 'ParenthesizedExpression':
      return isNumeric(node.expression, bindings);
    default:
      return false;
  }
}
const ARITHMETIC: ReadonlySet<string> = new Set(['-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>']);
const SIGNS: ReadonlySet<string> = new Set(['-', '~']);

/** Whether the assigned variable gets the value of the right side, and not one that is a number if its own was one. */
export const isGiven = ({ operator }: AssignmentExpression): boolean =>
  operator === '=' || operator === '+=' || LOGICAL.has(operator);
const LOGICAL: ReadonlySet<string> = new Set(['&&=', '||=', '??=']);

/** What a variable is given somewhere. */
export interface Gift {
  readonly binding: { numeric: boolean };
  readonly value: Expression;
}

/** So many times the gifts are looked at: a variable may be given what another one holds. */
const MAX_PASSES = 6;

/** Takes `numeric` from those variables that are given something else. @param gifts in the order of the text */
export function settleNumbers(gifts: readonly Gift[], bindings: Bindings): void {
  let left = gifts;
  for (let pass = 1; ; pass++) {
    const kept = left.filter(({ binding, value }) => {
      if (!binding.numeric) return false;
      if (pass <= MAX_PASSES && isNumeric(value, bindings)) return true;
      binding.numeric = false;
      return false;
    });
    if (kept.length === left.length) return;
    left = kept;
  }
}
