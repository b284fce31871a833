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

/** So many operands of a chain are looked at, of which there may be thousands. */
const MAX_OPERANDS = 64;

/** Whether it gives a number or throws: no operator but `+` takes a number beside a BigInt. */
export function isNumeric(start: Operand, bindings: Bindings): boolean {
  let node = start;
  for (let left = MAX_OPERANDS; left > 0; left--) {
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'number';
      case 'Identifier':
        return bindings.get(node)?.numeric === true;
      case 'UnaryExpression':
        if (node.operator === '+') return true;
        if (!SIGNS.has(node.operator)) return false;
        node = node.argument;
        continue;
      case 'UpdateExpression':
        node = node.argument;
        continue;
      case 'BinaryExpression':
        if (node.operator === '>>>') return true;
        if (node.operator !== '+' && !ARITHMETIC.has(node.operator)) return false;
        // a sum needs two numbers, and the others one of them
        if (isNumeric(node.right, bindings) !== (node.operator === '+')) return node.operator !== '+';
        node = node.left;
        continue;
      case 'ConditionalExpression':
        if (!isNumeric(node.consequent, bindings)) return false;
        node = node.alternate;
        continue;
      case 'ParenthesizedExpression':
        node = node.expression;
        continue;
      default:
        return false;
    }
  }
  return false;
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
