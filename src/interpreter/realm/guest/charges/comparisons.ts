/**
 * The operators that parse a text where the other operand is a BigInt (ECMA-262 7.2.12 and 7.2.13), which V8 does in one
 * step, a tenth of a second for a million digits. Numbers are compared at once, as everything is that cannot come to that.
 */
import type { BigInts } from './bigints.ts';
import { isObject, toPrimitive } from './primitive.ts';

/** Takes the operands in the place of an operator. */
type Comparison = (a: unknown, b: unknown) => boolean;

export interface Comparisons {
  readonly less: Comparison;
  readonly atMost: Comparison;
  readonly more: Comparison;
  readonly atLeast: Comparison;
  readonly equal: Comparison;
  readonly unequal: Comparison;
}

/** What may be a text, a BigInt, or become one. */
function mayParse(value: unknown): boolean {
  const type = typeof value;
  return type === 'string' || type === 'bigint' || isObject(value);
}

export function createComparisons(bigints: Pick<BigInts, 'compared'>): Comparisons {
  /** Looks at two primitive values that are about to be compared. */
  const look = (a: unknown, b: unknown): void => {
    if (typeof a === 'bigint' && typeof b === 'string') bigints.compared(b);
    else if (typeof a === 'string' && typeof b === 'bigint') bigints.compared(a);
  };
  /** Calls what is given with two values that can be compared, the objects among them converted from left to right. */
  const compare = (a: unknown, b: unknown, operate: (a: number, b: number) => boolean): boolean => {
    if ((typeof a === 'string' && typeof b === 'string') || !mayParse(a) || !mayParse(b))
      return operate(a as number, b as number);
    const left = isObject(a) ? toPrimitive(a, 'number') : a;
    const right = isObject(b) ? toPrimitive(b, 'number') : b;
    look(left, right);
    return operate(left as number, right as number);
  };
  const isEqual = (a: unknown, b: unknown): boolean => {
    // biome-ignore-start lint/suspicious/noDoubleEquals: the guest's operator
    if (typeof a === typeof b || !mayParse(a) || !mayParse(b)) return a == b;
    const isA = isObject(a);
    if (isA && isObject(b)) return a === b;
    const left = isA ? toPrimitive(a, 'default') : a;
    const right = isObject(b) ? toPrimitive(b, 'default') : b;
    look(left, right);
    return left == right;
    // biome-ignore-end lint/suspicious/noDoubleEquals: the guest's operator
  };
  return {
    less: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a < b : compare(a, b, isLess)),
    atMost: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a <= b : compare(a, b, isAtMost)),
    more: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a > b : compare(a, b, isMore)),
    atLeast: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a >= b : compare(a, b, isAtLeast)),
    equal: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a === b : isEqual(a, b)),
    unequal: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a !== b : !isEqual(a, b)),
  };
}

const isLess = (a: number, b: number): boolean => a < b;
const isAtMost = (a: number, b: number): boolean => a <= b;
const isMore = (a: number, b: number): boolean => a > b;
const isAtLeast = (a: number, b: number): boolean => a >= b;
