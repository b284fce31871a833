import { boolean, type ContractCase, number, object, result, string, union, unknown } from './case.ts';

export const containers: readonly ContractCase[] = [
  result('array', {
    written: 'string[]',
    type: { kind: 'array', of: string },
    fits: ['[]', '["a", "b"]'],
    unfits: [
      ['["a", 1]', '[1] must be string, got number'],
      ['[, "a"]', '[0] must be string, got undefined'],
      ['({ length: 0 })', ' must be string[], got object'],
    ],
  }),
  result('readonly array of unions', {
    written: 'readonly (string | number)[]',
    type: { kind: 'array', of: union(string, number) },
    fits: ['[1, "a"]'],
    unfits: [['[null]', '[0] must be string | number, got null']],
  }),
  result('nested arrays', {
    written: 'number[][]',
    type: { kind: 'array', of: { kind: 'array', of: number } },
    fits: ['[[], [1]]'],
    unfits: [
      ['[[1], ["2"]]', '[1][0] must be number, got string'],
      ['[1]', '[0] must be number[], got number'],
    ],
  }),
  result('tuple', {
    written: '[string, number]',
    type: { kind: 'tuple', of: [{ type: string }, { type: number }] },
    fits: ['["a", 1]'],
    unfits: [
      ['["a"]', ' must be [string, number], got array of 1'],
      ['["a", 1, 2]', ' must be [string, number], got array of 3'],
      ['[1, "a"]', '[0] must be string, got number'],
      ['"a1"', ' must be [string, number], got string'],
    ],
  }),
  result('tuple with names, optional and rest elements', {
    written: 'readonly [id: string, size?: number | null, ...flags: boolean[]]',
    type: {
      kind: 'tuple',
      of: [{ type: string }, { type: union(number, { kind: 'null' }), optional: true }],
      rest: boolean,
    },
    fits: ['["a"]', '["a", undefined]', '["a", null, true, false]'],
    unfits: [
      ['[]', ' must be [string, (number | null)?, ...boolean[]], got array of 0'],
      ['["a", 1, 2]', '[2] must be boolean, got number'],
    ],
  }),
  result('empty tuple', {
    written: '[]',
    type: { kind: 'tuple', of: [] },
    fits: ['[]'],
    unfits: [['[1]', ' must be [], got array of 1']],
  }),
  result('tuple that spreads tuples', {
    before: 'type Pair = [string, number];',
    written: '[...Pair, ...Pair, boolean]',
    type: {
      kind: 'tuple',
      of: [{ type: string }, { type: number }, { type: string }, { type: number }, { type: boolean }],
    },
    fits: ['["a", 1, "b", 2, true]'],
    unfits: [['["a", 1, "b", 2]', ' must be [string, number, string, number, boolean], got array of 4']],
  }),
  result('tuple of a rest alone is an array', {
    written: '[...string[]]',
    type: { kind: 'array', of: string },
    fits: ['["a"]'],
    unfits: [],
  }),
  result('tuples told apart by their elements', {
    written: '["a", number] | ["b", string]',
    type: union(
      { kind: 'tuple', of: [{ type: { kind: 'literal', value: 'a' } }, { type: number }] },
      { kind: 'tuple', of: [{ type: { kind: 'literal', value: 'b' } }, { type: string }] },
    ),
    fits: ['["a", 1]', '["b", "x"]'],
    unfits: [['["a", "x"]', ' must be ["a", number] | ["b", string], got array']],
  }),
  result('record', {
    written: 'Record<string, number>',
    type: { kind: 'record', of: number },
    fits: ['({})', '({ a: 1, "x y": 2 })'],
    unfits: [
      ['({ "x y": "1" })', '["x y"] must be number, got string'],
      ['[1]', ' must be Record<string, number>, got array'],
      ['null', ' must be Record<string, number>, got null'],
    ],
  }),
  result('index signature by number', {
    written: '{ [id: number]: string }',
    type: { kind: 'record', of: string },
    fits: ['({ 5: "a" })'],
    unfits: [['({ 5: 5 })', '["5"] must be string, got number']],
  }),
  result('record of arrays of records', {
    written: 'Record<string, Record<string, boolean>[]>',
    type: { kind: 'record', of: { kind: 'array', of: { kind: 'record', of: boolean } } },
    fits: ['({ a: [{ b: true }] })'],
    unfits: [['({ a: [{ b: 1 }] })', '.a[0].b must be boolean, got number']],
  }),
  result('map', {
    written: 'Map<string, { n: number }>',
    type: { kind: 'map', key: string, of: object(undefined, [{ name: 'n', type: number }]) },
    fits: ['new Map()', 'new Map([["a", { n: 1 }]])'],
    unfits: [
      ['new Map([[1, { n: 1 }]])', '[0].key must be string, got number'],
      ['new Map([["a", { n: 1 }], ["b", { n: "2" }]])', '[1].value.n must be number, got string'],
      ['({ a: { n: 1 } })', ' must be Map<string, { n: number }>, got object'],
    ],
  }),
  result('ReadonlyMap', {
    written: 'ReadonlyMap<number, unknown>',
    type: { kind: 'map', key: number, of: unknown },
    fits: ['new Map([[1, [2]]])'],
    unfits: [['new Set()', ' must be Map<number, unknown>, got object']],
  }),
  result('set', {
    written: 'Set<string | number>',
    type: { kind: 'set', of: union(string, number) },
    fits: ['new Set(["a", 1])'],
    unfits: [
      ['new Set(["a", null])', '[1] must be string | number, got null'],
      ['["a"]', ' must be Set<string | number>, got array'],
    ],
  }),
  result('ReadonlySet', {
    written: 'ReadonlySet<bigint>',
    type: { kind: 'set', of: { kind: 'bigint' } },
    fits: ['new Set([1n])'],
    unfits: [['new Map()', ' must be Set<bigint>, got object']],
  }),
];
