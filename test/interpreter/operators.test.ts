/** The table of operators against those who know: the parser for how they bind, V8 for what they do. */
import { expect, test } from 'vitest';
import { OPERATIONS } from '../../src/interpreter/interpreted/machine/operators.ts';
import { parseScript } from '../../src/interpreter/parse/acorn.ts';
import { type InfixOperator, isLogical, LEVEL, OPERATORS } from '../../src/interpreter/parse/operators.ts';
import { createComparisons } from '../../src/interpreter/realm/guest/charges/comparisons.ts';

const COMPARISONS = createComparisons({ compared() {} });
const ALL = Object.keys(OPERATORS) as InfixOperator[];

/** The expression with all parentheses, or what it is refused with. */
function grouped(text: string): string {
  try {
    const [statement] = parseScript(text, 'x.js').body;
    return statement?.type === 'ExpressionStatement' ? show(statement.expression as unknown as Shown) : 'no expression';
  } catch (error) {
    return (error as Error).message;
  }
}

interface Shown {
  readonly type: string;
  readonly name: string;
  readonly operator: string;
  readonly left: Shown;
  readonly right: Shown;
}
const show = (node: Shown): string =>
  node.type === 'Identifier' || node.type === 'UnaryExpression'
    ? node.name
    : `(${show(node.left)} ${node.operator} ${show(node.right)})`;

test.each(ALL)('%s groups with every other as the parser has it', (first) => {
  for (const second of ALL) {
    const text = `a ${first} b ${second} c`;
    const mixed = isLogical(first) && isLogical(second) && (first === '??') !== (second === '??');
    if (mixed) {
      expect(grouped(text)).toContain('cannot be mixed');
      continue;
    }
    // the first one's whole can stand on the left of the second, or the second's whole on the right of the first
    const left = OPERATORS[first].level >= OPERATORS[second].left;
    const right = OPERATORS[second].level >= OPERATORS[first].right;
    expect(left, text).toBe(!right);
    expect(grouped(text)).toBe(left ? `((a ${first} b) ${second} c)` : `(a ${first} (b ${second} c))`);
  }
});

test('** takes no unary expression on its left, all others do', () => {
  for (const operator of ALL) {
    const taken = !grouped(`typeof a ${operator} b`).includes('Unexpected');
    expect(taken, operator).toBe(operator !== '**');
    expect(OPERATORS[operator].left <= LEVEL.unary, operator).toBe(taken);
  }
});

test.each(ALL)('%s refuses a right operand if the table says so', (operator) => {
  const operate = new Function('a', 'b', `return a ${operator} b`);
  if (OPERATORS[operator].refuses) expect(() => operate('a', 1)).toThrow(TypeError);
  else expect(() => operate('a', 1)).not.toThrow();
});

test('the machine has an operation for each but the logical ones', () => {
  // what the realm has for the machine; the operators themselves are what is tested here
  const guards = {
    $tsugi_w: [0],
    $tsugi_made: (value: unknown) => value,
    $tsugi_power: (base: number, exponent: number) => base ** exponent,
    ...Object.fromEntries(Object.entries(COMPARISONS).map(([name, compare]) => [`$tsugi_${name}`, compare])),
  };
  Object.assign(globalThis, guards);
  expect(Object.keys(OPERATIONS).sort()).toEqual(ALL.filter((operator) => !isLogical(operator)).sort());
  for (const [operator, { apply }] of Object.entries(OPERATIONS)) {
    const operands = operator === 'instanceof' ? [[], Array] : operator === 'in' ? ['x', { x: 1 }] : [7, 3];
    const expected: unknown = new Function('a', 'b', `return a ${operator} b`)(...operands);
    expect(Object.is((apply as (...all: unknown[]) => unknown)(...operands), expected), operator).toBe(true);
  }
});
