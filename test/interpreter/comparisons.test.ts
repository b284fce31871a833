/** The comparisons that stand for operators, against the operators of V8: every pair of values of all kinds. */
import { expect, test } from 'vitest';
import { type Comparisons, createComparisons } from '../../src/interpreter/realm/guest/charges/comparisons.ts';

const OPERATORS: Readonly<Record<keyof Comparisons, string>> = {
  less: '<',
  atMost: '<=',
  more: '>',
  atLeast: '>=',
  equal: '==',
  unequal: '!=',
};

/** An object that notes what is asked of it. */
const noting = (log: string[], name: string, value: unknown, text: unknown): object => ({
  valueOf: () => {
    log.push(`${name}.valueOf`);
    return value;
  },
  toString: () => {
    log.push(`${name}.toString`);
    return text;
  },
});

/** Made anew for each comparison, as some of them note what happens to them. */
const VALUES: Readonly<Record<string, (log: string[], name: string) => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  NaN: () => Number.NaN,
  '-0': () => -0,
  '1': () => 1,
  '10': () => 10,
  '1n': () => 1n,
  '10n': () => 10n,
  '""': () => '',
  '"1"': () => '1',
  '" 10 "': () => ' 10 ',
  '"0x1"': () => '0x1',
  '"no number"': () => 'no number',
  symbol: () => Symbol.iterator,
  array: () => ['1'],
  date: () => new Date(10),
  function: () => () => 1,
  'no prototype': () => Object.create(null),
  'a number': (log, name) => noting(log, name, 1, '10'),
  'a text': (log, name) => noting(log, name, {}, '10'),
  'a BigInt': (log, name) => noting(log, name, 10n, ''),
  nothing: (log, name) => noting(log, name, {}, []),
  exotic: (log, name) => ({
    [Symbol.toPrimitive](hint: string) {
      log.push(`${name} ${hint}`);
      return hint === 'number' ? 1n : '10';
    },
  }),
  'exotic to no end': () => ({ [Symbol.toPrimitive]: () => ({}) }),
  'null for exotic': (log, name) => ({ [Symbol.toPrimitive]: null, ...noting(log, name, '1', '') }),
};

const outcome = (compare: (a: unknown, b: unknown) => unknown, left: string, right: string): string => {
  const log: string[] = [];
  const [a, b] = [VALUES[left]?.(log, 'a'), VALUES[right]?.(log, 'b')];
  try {
    return [...log, String(compare(a, b)), ...log].join();
  } catch (error) {
    return [...log, String(error)].join();
  }
};

test.each(Object.entries(OPERATORS))('%s does what %s does', (name, operator) => {
  const compare = createComparisons({ compared() {} })[name as keyof Comparisons];
  const operate = new Function('a', 'b', `return a ${operator} b`) as typeof compare;
  for (const left of Object.keys(VALUES)) {
    for (const right of Object.keys(VALUES)) {
      expect(outcome(compare, left, right), `${left} ${operator} ${right}`).toBe(outcome(operate, left, right));
    }
  }
});

test.each(Object.keys(OPERATORS))('%s looks at texts beside BigInts and at no others', (name) => {
  const seen: string[] = [];
  const compare = createComparisons({ compared: (text) => seen.push(text) })[name as keyof Comparisons];
  compare('1', 2n);
  compare(2n, '3');
  compare({ toString: () => '4' }, 2n);
  compare({ valueOf: () => 2n }, '5');
  for (const other of ['9', 1, true, null, undefined]) compare('9', other);
  expect(seen).toEqual(['1', '3', '4', '5']);
});
