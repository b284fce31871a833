/** Types that the checker resolves: generics, mapped and conditional types, and types that contain themselves. */

import type { Type } from '../../src/contract/index.ts';
import {
  boolean,
  type ContractCase,
  literal,
  none,
  number,
  object,
  ref,
  result,
  string,
  union,
  whole,
} from './case.ts';

const User = 'interface User { readonly id: string; name?: string; age: number; greet(): void }';
const method: Type = { kind: 'function', params: [], result: none };

const mapped = (name: string, written: string, members: Parameters<typeof object>[1]): ContractCase =>
  result(name, { before: User, written, type: object(undefined, members) });

export const resolved: readonly ContractCase[] = [
  result('instances of a generic', {
    before: 'interface Box<T, U = T> { v: T; u: U; next?: Box<T> }',
    written: 'Box<string> | Box<number, boolean>',
    type: union(ref('Box_string_string'), ref('Box_number_boolean')),
    types: {
      Box_string_string: object('Box<string, string>', [
        { name: 'v', type: string },
        { name: 'u', type: string },
        { name: 'next', type: ref('Box_string_string'), optional: true },
      ]),
      Box_number_boolean: object('Box<number, boolean>', [
        { name: 'v', type: number },
        { name: 'u', type: boolean },
        { name: 'next', type: ref('Box_number_number'), optional: true },
      ]),
      Box_number_number: object('Box<number, number>', [
        { name: 'v', type: number },
        { name: 'u', type: number },
        { name: 'next', type: ref('Box_number_number'), optional: true },
      ]),
    },
    fits: ['({ v: "", u: "" })', '({ v: 1, u: true, next: { v: 1, u: 1 } })'],
    unfits: [],
  }),
  mapped('Pick', "Pick<User, 'id' | 'greet'>", [
    { name: 'id', type: string, readonly: true },
    { name: 'greet', type: method, method: true },
  ]),
  mapped('Omit', "Omit<User, 'greet' | 'name'>", [
    { name: 'id', type: string, readonly: true },
    { name: 'age', type: number },
  ]),
  mapped('Partial', "Partial<Omit<User, 'greet'>>", [
    { name: 'id', type: string, optional: true, readonly: true },
    { name: 'name', type: string, optional: true },
    { name: 'age', type: number, optional: true },
  ]),
  mapped('Required and writable', "Required<{ -readonly [K in keyof Pick<User, 'id' | 'name'>]: User[K] }>", [
    { name: 'id', type: string },
    { name: 'name', type: string },
  ]),
  mapped('mapped with other keys', '{ [K in "id" | "age" as `get${Capitalize<K>}`]: () => User[K] }', [
    { name: 'getAge', type: { kind: 'function', params: [], result: number } },
    { name: 'getId', type: { kind: 'function', params: [], result: string } },
  ]),
  mapped('Record of known keys', "Readonly<Record<'a' | 'b', number>>", [
    { name: 'a', type: number, readonly: true },
    { name: 'b', type: number, readonly: true },
  ]),
  result('conditional types', {
    before: 'type Wire<T> = T extends Date ? string : T extends (infer U)[] ? Wire<U>[] : T;',
    written: '[Wire<Date>, Wire<Date[]>, Wire<number>]',
    type: {
      kind: 'tuple',
      of: [{ type: string }, { type: { kind: 'array', of: string } }, { type: number }],
    },
    fits: ['["", [""], 1]'],
    unfits: [['["", [1], 1]', '[1][0] must be string, got number']],
  }),
  result('utility types', {
    before: 'declare function f(a: string): Promise<{ a: 1 } | null>;',
    written: 'NonNullable<Awaited<ReturnType<typeof f>>> | Exclude<"a" | "b", "a">',
    type: union(literal('b'), object(undefined, [{ name: 'a', type: literal(1) }])),
    fits: ['({ a: 1 })', '"b"'],
    unfits: [],
  }),
  result('recursive interface', {
    before: 'interface Tree { value: number; children: Tree[]; parent?: Tree | null }',
    written: 'Tree',
    type: ref('Tree'),
    types: {
      Tree: object('Tree', [
        { name: 'value', type: number },
        { name: 'children', type: { kind: 'array', of: ref('Tree') } },
        { name: 'parent', type: union(ref('Tree'), { kind: 'null' }), optional: true },
      ]),
    },
    fits: ['({ value: 1, children: [{ value: 2, children: [] }] })'],
    unfits: [['({ value: 1, children: [{ value: 2 }] })', '.children[0].children must be Tree[], got undefined']],
  }),
  result('recursive alias', {
    before: 'type Json = string | number | boolean | null | Json[] | { [key: string]: Json };',
    written: 'Json',
    type: ref('Json'),
    types: {
      Json: union(
        string,
        number,
        boolean,
        { kind: 'array', of: ref('Json') },
        { kind: 'record', of: ref('Json') },
        { kind: 'null' },
      ) as Extract<Type, { kind: 'union' }>,
    },
    fits: ['null', '[1, ["a", { b: [true] }]]'],
    unfits: [
      [
        '[1, [undefined]]',
        '[1][0] must be string | number | boolean | Json[] | Record<string, Json> | null, got undefined',
      ],
      [
        '({ a: { b: 1n } })',
        '.a.b must be string | number | boolean | Json[] | Record<string, Json> | null, got bigint',
      ],
    ],
  }),
  whole(
    'recursive alias that may be absent',
    'type Json = string | Json[];\nexport interface C { m?: Json; n: Json | Date }',
    {
      C: object('C', [
        { name: 'm', type: ref('Json'), optional: true },
        { name: 'n', type: union(string, { kind: 'array', of: ref('Json') }, { kind: 'date' }) },
      ]),
      Json: { kind: 'union', of: [string, { kind: 'array', of: ref('Json') }] },
    },
  ),
  result('recursive tuple', {
    before: 'type List = [number, List?];',
    written: 'List',
    type: ref('List'),
    types: { List: { kind: 'tuple', of: [{ type: number }, { type: ref('List'), optional: true }] } },
    fits: ['[1]', '[1, [2, [3]]]'],
    unfits: [['[1, [2, ["3"]]]', '[1][1][0] must be number, got string']],
  }),
  result('recursive map, array and record', {
    before: 'type M = Map<string, M>;\ntype A = A[];\ninterface R { [key: string]: R }',
    written: '{ m: M; a: A; r: R }',
    type: object(undefined, [
      { name: 'm', type: ref('M') },
      { name: 'a', type: ref('A') },
      { name: 'r', type: ref('R') },
    ]),
    types: {
      M: { kind: 'map', key: string, of: ref('M') },
      A: { kind: 'array', of: ref('A') },
      R: { kind: 'record', of: ref('R') },
    },
    fits: ['({ m: new Map([["a", new Map()]]), a: [[], [[]]], r: { a: { b: {} } } })'],
    unfits: [['({ m: new Map(), a: [1], r: {} })', '.a[0] must be A[], got number']],
  }),
  result('recursion that no name of its own closes', {
    before: 'type T = { next: T | null } | string;',
    written: 'T',
    type: union(string, ref('T')),
    types: { T: object('T', [{ name: 'next', type: union(string, ref('T'), { kind: 'null' }) }]) },
    fits: ['({ next: { next: "" } })'],
    unfits: [],
  }),
  whole('recursive function as the root', 'export type C = (next: C | null) => Promise<C>;', {
    C: {
      kind: 'function',
      params: [{ name: 'next', type: union(ref('C'), { kind: 'null' }) }],
      result: { kind: 'promise', of: ref('C') },
    },
  }),
];
