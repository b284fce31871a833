import { boolean, type ContractCase, literal, number, result, string, union, unknown } from './case.ts';

export const primitives: readonly ContractCase[] = [
  result('string', {
    written: 'string',
    type: string,
    fits: ["''", "'a'", '`\\u{1F600}`'],
    unfits: [
      ['1', ' must be string, got number'],
      ['null', ' must be string, got null'],
      ['new String("a")', ' must be string, got object'],
      ['["a"]', ' must be string, got array'],
    ],
  }),
  result('number', {
    written: 'number',
    type: number,
    fits: ['0', '-0', 'NaN', 'Infinity', '1.5'],
    unfits: [
      ['1n', ' must be number, got bigint'],
      ['"1"', ' must be number, got string'],
      ['undefined', ' must be number, got undefined'],
    ],
  }),
  result('boolean', {
    written: 'boolean',
    type: boolean,
    fits: ['true', 'false'],
    unfits: [['0', ' must be boolean, got number']],
  }),
  result('bigint', {
    written: 'bigint',
    type: { kind: 'bigint' },
    fits: ['0n', '-(2n ** 80n)'],
    unfits: [['1', ' must be bigint, got number']],
  }),
  result('null', {
    written: 'null',
    type: { kind: 'null' },
    fits: ['null'],
    unfits: [['undefined', ' must be null, got undefined']],
  }),
  result('undefined', {
    written: 'undefined',
    type: { kind: 'undefined' },
    fits: ['undefined'],
    unfits: [['null', ' must be undefined, got null']],
  }),
  result('void is whatever is returned', {
    written: 'void',
    type: { kind: 'void' },
    fits: ['undefined', '1', 'Symbol()'],
    unfits: [],
  }),
  result('never', {
    written: 'never',
    type: { kind: 'never' },
    fits: [],
    unfits: [
      ['undefined', ' must be never, got undefined'],
      ['1', ' must be never, got number'],
    ],
  }),
  result('unknown', {
    written: 'unknown',
    type: unknown,
    fits: ['1', 'undefined', '({ a: [new Date(0), new Map([[1, new Set([2])]])] })'],
    unfits: [],
  }),
  result('any is unknown', { written: 'any', type: unknown, fits: ['"x"', '[1, [2]]'], unfits: [] }),
  result('string or null', {
    written: 'null | string',
    type: union(string, { kind: 'null' }),
    fits: ['"a"', 'null'],
    unfits: [['undefined', ' must be string | null, got undefined']],
  }),
  result('true | false is boolean', { written: 'true | false', type: boolean, fits: ['true'], unfits: [] }),
  result('one half of boolean', {
    written: 'string | false',
    type: union(string, literal(false)),
    fits: ['"a"', 'false'],
    unfits: [['true', ' must be string | false, got boolean']],
  }),
];
