/** Every type that is portable as a value, with values of it, and some that are not. */

export interface TypeCase {
  /** In TypeScript, with the names of `DECLARED`. */
  readonly type: string;
  readonly values: readonly unknown[];
  /** Values of other types, and what is said of them. */
  readonly wrong?: readonly (readonly [value: unknown, message: string])[];
}

export const DECLARED = `
export interface Point { x: number; y: number; label?: string }
export interface Circle { kind: 'circle'; radius: number }
export interface Square { kind: 'square'; side: number; label?: string }
export interface Tree { value: string; children: Tree[]; left?: Tree | null }
export interface Odd { valueOf: string; toString: string; 'a b': number; a_b: number; aB: number; kind: string; message: string }
export interface Open { known: string; [more: string]: string }
export interface OpenData { known: number; [more: string]: unknown }
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export interface Named { first: string; second: number }
export interface Similar { first: string; third: boolean }
`;

const typed = [
  Int8Array.of(-1, 5),
  new Uint8ClampedArray([1, 255]),
  Uint16Array.of(1, 65535),
  Int32Array.of(-5, 2 ** 30),
  Uint32Array.of(2 ** 32 - 1),
  Float32Array.of(0.5, -2),
  BigUint64Array.of(2n ** 63n),
];

export const TYPES: readonly TypeCase[] = [
  {
    type: 'string',
    values: ['', 'a', 'ß 継ぎ 👩‍👩‍👧 \0 "', 'x'.repeat(200), 'ä'.repeat(5000), '\uFFFD', `${'a'.repeat(30)}\uFFFD`],
    wrong: [[5, 'value must be string, got number']],
  },
  {
    type: 'number',
    values: [0, -0, 1, -1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, Number.MIN_VALUE],
    wrong: [
      ['5', 'value must be number, got string'],
      [5n, 'value must be number, got bigint'],
    ],
  },
  { type: 'boolean', values: [true, false], wrong: [[1, 'value must be boolean, got number']] },
  { type: 'bigint', values: [0n, -1n, 2n ** 300n, -(2n ** 64n)], wrong: [[1, 'value must be bigint, got number']] },
  { type: 'null', values: [null], wrong: [[undefined, 'value must be null, got undefined']] },
  { type: 'undefined', values: [undefined], wrong: [[null, 'value must be undefined, got null']] },
  {
    type: "'off' | 'on'",
    values: ['on', 'off'],
    wrong: [
      ['', 'value must be "off" | "on", got string'],
      [1, 'value must be "off" | "on", got number'],
    ],
  },
  { type: "'only'", values: ['only'], wrong: [['other', 'value must be "only", got string']] },
  { type: '-0.5 | 1 | 2', values: [1, 2, -0.5], wrong: [[0, 'value must be -0.5 | 1 | 2, got number']] },
  { type: '2n | 5n', values: [2n, 5n], wrong: [[0n, 'value must be 2n | 5n, got bigint']] },
  { type: "'' | 0 | 0n | false", values: ['', 0, 0n, false], wrong: [['x', '']] },
  {
    type: '`${number}px` | `x-${string}`',
    values: ['x-', 'x-y', '12px'],
    wrong: [['y', 'value must be `${number}px` | `x-${string}`, got string']],
  },
  { type: 'string | undefined', values: ['', 'a', undefined], wrong: [[null, '']] },
  { type: 'string | null', values: ['', 'a', null], wrong: [[undefined, '']] },
  { type: 'string | null | undefined', values: ['', 'a', null, undefined], wrong: [[1, '']] },
  { type: 'number[] | undefined', values: [[], [1], undefined] },
  { type: 'string | number | boolean | bigint | null', values: ['', 0, false, 0n, null, 'x', 1, true, 1n] },
  { type: 'Date', values: [new Date(0), new Date(-1.5e12), new Date(Number.NaN)], wrong: [[0, '']] },
  { type: 'RegExp', values: [/a\/b/, /\u{1F600}/giu, /(?:)/], wrong: [['a', 'value must be RegExp, got string']] },
  { type: 'URL', values: [new URL('http://a.example/?q#f')], wrong: [['http://a.example', '']] },
  { type: 'Error', values: [new Error(''), new RangeError('far')], wrong: [[{ name: '', message: '' }, '']] },
  {
    type: 'Uint8Array',
    values: [new Uint8Array(), Uint8Array.of(0, 255), Uint8Array.of(1, 2, 3, 4).subarray(1, 3)],
    wrong: [
      [Int8Array.of(1), 'value must be Uint8Array, got object'],
      [[1], 'value must be Uint8Array, got array'],
    ],
  },
  { type: 'ArrayBuffer', values: [Uint8Array.of(1, 2).buffer, new ArrayBuffer(0)], wrong: [[Uint8Array.of(1), '']] },
  ...typed.map((value) => ({ type: value.constructor.name, values: [value] })),
  { type: 'Int16Array', values: [Int16Array.of(-1, 300)] },
  { type: 'Float64Array', values: [Float64Array.of(0.1, Number.NaN)] },
  { type: 'BigInt64Array', values: [BigInt64Array.of(-5n)] },
  {
    type: 'number[]',
    values: [[], [0], [1.5, -0, Number.NaN], new Array(300).fill(7)],
    wrong: [
      ['a', 'value must be number[], got string'],
      [[1, '2'], 'value[1] must be number, got string'],
    ],
  },
  { type: 'boolean[]', values: [[], [true, false, true]] },
  {
    type: 'string[]',
    values: [[], ['', 'a', '']],
    wrong: [[['a', undefined], 'value[1] must be string, got undefined']],
  },
  {
    type: 'string[][]',
    values: [[], [[], ['a'], ['b', '']]],
    wrong: [[[[], [1]], 'value[1][0] must be string, got number']],
  },
  { type: '(string | null | undefined)[]', values: [['a', null, undefined, '']] },
  { type: '(number | null)[]', values: [[0, null, 1]] },
  { type: 'null[]', values: [[null, null], []] },
  { type: "('a' | 'b')[]", values: [['a', 'b']], wrong: [[['c'], 'value[0] must be "a" | "b", got string']] },
  { type: 'Date[]', values: [[new Date(5), new Date(0)]] },
  { type: 'Uint8Array[]', values: [[Uint8Array.of(1), new Uint8Array()]] },
  {
    type: '[string, number?, ...boolean[]]',
    values: [['a'], ['a', 0], ['a', 1, true, false]],
    wrong: [
      [[], ''],
      [['a', 'b'], 'value[1] must be number, got string'],
      [['a', 1, 2], ''],
    ],
  },
  {
    type: '[number, string]',
    values: [[0, '']],
    wrong: [
      [[0, '', 1], ''],
      [[0], ''],
    ],
  },
  { type: '[]', values: [[]], wrong: [[[1], '']] },
  {
    type: '[string | undefined, string | null]',
    values: [
      [undefined, null],
      ['', ''],
    ],
  },
  {
    type: 'Record<string, number>',
    values: [{}, { a: 0, 'b c': 1, '': 2 }],
    wrong: [
      [[], 'value must be Record<string, number>, got array'],
      [{ a: 'x' }, 'value.a must be number, got string'],
    ],
  },
  { type: 'Record<string, string[] | null>', values: [{ a: [], b: null, c: ['x'] }] },
  {
    type: 'Map<string, Date>',
    values: [
      new Map([
        ['z', new Date(0)],
        ['a', new Date(1)],
      ]),
      new Map(),
    ],
    wrong: [[{}, '']],
  },
  { type: 'Map<Point, Set<number>>', values: [new Map([[{ x: 1, y: 0 }, new Set([3, 0])]])] },
  {
    type: 'Map<string | null, undefined>',
    values: [
      new Map([
        [null, undefined],
        ['', undefined],
      ]),
    ],
  },
  {
    type: 'Set<bigint>',
    values: [new Set([3n, 1n]), new Set()],
    wrong: [[new Set([1]), 'value[0] must be bigint, got number']],
  },
  {
    type: 'Point',
    values: [
      { x: 0, y: -0 },
      { x: 1, y: 2, label: '' },
    ],
    wrong: [
      [5, 'value must be Point, got number'],
      [{ x: 1 }, 'value.y must be number, got undefined'],
      [{ x: 1, y: 1, label: null }, 'value.label must be string, got null'],
    ],
  },
  {
    type: '{ a: { b: { c: string } } }',
    values: [{ a: { b: { c: 'd' } } }],
    wrong: [[{ a: { b: {} } }, 'value.a.b.c must be string, got undefined']],
  },
  {
    type: 'Circle | Square',
    values: [
      { kind: 'circle', radius: 0 },
      { kind: 'square', side: 2, label: 'l' },
    ],
    wrong: [[{ kind: 'x' }, 'value.kind must be "circle" | "square", got string']],
  },
  {
    type: 'Named | Similar',
    values: [
      { first: '', second: 0 },
      { first: 'a', third: false },
    ],
  },
  { type: 'Circle | Square | null | string[]', values: [null, [], ['a'], { kind: 'circle', radius: 1 }] },
  { type: 'string[] | number[]', values: [['a'], [1]], wrong: [[[true], '']] },
  {
    type: 'string | Date | Uint8Array | Map<string, number> | Set<string> | RegExp | URL | Error',
    values: [
      'a',
      new Date(1),
      Uint8Array.of(1),
      new Map([['a', 1]]),
      new Set(['a']),
      /a/,
      new URL('a:b'),
      new TypeError('t'),
    ],
  },
  { type: 'Record<string, number> | string', values: [{ a: 1 }, 's'] },
  {
    type: 'Tree',
    values: [{ value: 'r', children: [{ value: '', children: [], left: null }], left: { value: 'l', children: [] } }],
  },
  { type: 'Json', values: ['a', 0, null, [1, ['a', { b: null }]], { a: { b: [true] }, __proto__x: 1 }] },
  { type: 'Odd', values: [{ valueOf: 'c', toString: 't', 'a b': 1, a_b: 2, aB: 3, kind: 'k', message: 'm' }] },
  {
    type: 'Open',
    values: [{ known: '' }, { known: 'k', other: 'o', another: '' }],
    wrong: [[{ known: 'k', other: 1 }, 'value.other must be string, got number']],
  },
  { type: 'OpenData', values: [{ known: 1, other: [1, { a: undefined }] }] },
  {
    type: 'unknown',
    values: [
      undefined,
      null,
      true,
      -0,
      'text',
      -5n,
      new Date(5),
      Uint8Array.of(1),
      Int16Array.of(-300),
      new ArrayBuffer(2),
      [],
      [undefined, [null, 1]],
      {},
      { a: { b: new Map([[{ k: 1 }, new Set([1])]]) }, constructor: 1 },
      new RangeError('far'),
      /a/g,
      new URL('a:b'),
    ],
    wrong: [
      [() => 1, 'value must be data, got function'],
      [{ a: [Symbol('s')] }, 'value.a[0] must be data, got symbol'],
    ],
  },
  { type: 'unknown[]', values: [[undefined, 1, { a: [] }]] },
];
