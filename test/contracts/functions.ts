import type { FunctionType, Param, Type } from '../../src/contract/index.ts';
import {
  boolean,
  type ContractCase,
  literal,
  none,
  number,
  object,
  ref,
  string,
  union,
  unknown,
  whole,
} from './case.ts';

const fn = (params: readonly Param[], result: Type): FunctionType => ({ kind: 'function', params, result });

/** A contract with one method. */
const method = (name: string, written: string, params: readonly Param[], result: Type, before = ''): ContractCase =>
  whole(name, `${before}\nexport interface C { ${written} }`, {
    C: object('C', [{ name: 'm', type: fn(params, result), method: true }]),
  });

export const functions: readonly ContractCase[] = [
  method(
    'optional and rest parameters',
    'm(a: string, b?: number | null, ...rest: boolean[]): Promise<void>',
    [
      { name: 'a', type: string },
      { name: 'b', type: union(number, { kind: 'null' }), optional: true },
      { name: 'rest', type: boolean, rest: true },
    ],
    { kind: 'promise', of: none },
  ),
  whole(
    'function member, optional method, callback',
    'export interface C { f: () => void; g?(): number; h(done: (e: Error | null) => void): void }',
    {
      C: object('C', [
        { name: 'f', type: fn([], none) },
        { name: 'g', type: fn([], number), optional: true, method: true },
        {
          name: 'h',
          type: fn(
            [{ name: 'done', type: fn([{ name: 'e', type: union({ kind: 'error' }, { kind: 'null' }) }], none) }],
            none,
          ),
          method: true,
        },
      ]),
    },
  ),
  method(
    'overloads',
    'm(a: string): string; m(a: number, b: boolean): Promise<number>; m(a: string, b: "x"): null',
    [
      { name: 'a', type: union(string, number) },
      { name: 'b', type: union(boolean, literal('x')), optional: true },
    ],
    union(string, { kind: 'promise', of: number }, { kind: 'null' }),
  ),
  method(
    'overloads with a rest parameter',
    'm(a: string): void; m(...all: number[]): void',
    [
      { name: 'a', type: union(string, number), optional: true },
      { name: 'all', type: number, rest: true },
    ],
    none,
  ),
  whole(
    'union of functions',
    'export interface C { m: ((a: string) => string) | ((a: string, b: number) => Promise<string>) }',
    {
      C: object('C', [
        {
          name: 'm',
          type: fn(
            [
              { name: 'a', type: string },
              { name: 'b', type: number, optional: true },
            ],
            union(string, { kind: 'promise', of: string }),
          ),
        },
      ]),
    },
  ),
  method(
    'parameters from a tuple',
    'm(...args: [a: string, b?: number, ...c: boolean[]]): void',
    [
      { name: 'args_0', type: string },
      { name: 'args_1', type: number, optional: true },
      { name: 'args_2', type: boolean, rest: true },
    ],
    none,
  ),
  method(
    'parameters from one of two tuples',
    'm(...args: ["get", string] | ["size"]): void',
    [
      { name: 'args_0', type: union(literal('size'), literal('get')) },
      { name: 'args_1', type: string, optional: true },
    ],
    none,
  ),
  method('this is void', 'm(this: void, a: string): void', [{ name: 'a', type: string }], none),
  method(
    'destructured',
    'm({ a }: { a: string }): void',
    [{ name: 'arg0', type: object(undefined, [{ name: 'a', type: string }]) }],
    none,
  ),
  method('type guard', 'm(x: unknown): x is string', [{ name: 'x', type: unknown }], boolean),
  method(
    'bounded generic method',
    "m<K extends 'a' | 'b', T extends { a: string; b: number }>(key: K, of: T[]): Promise<T[K]>",
    [
      { name: 'key', type: union(literal('a'), literal('b')) },
      {
        name: 'of',
        type: {
          kind: 'array',
          of: object(undefined, [
            { name: 'a', type: string },
            { name: 'b', type: number },
          ]),
        },
      },
    ],
    { kind: 'promise', of: union(string, number) },
  ),
  whole(
    'initialised parameters of a class',
    'export class C { m(a = 1, b: string, c = "x", d = [] as string[]): void {} }',
    {
      C: object('C', [
        {
          name: 'm',
          type: fn(
            [
              { name: 'a', type: union(number, { kind: 'undefined' }), default: 1 },
              { name: 'b', type: string },
              { name: 'c', type: string, optional: true, default: 'x' },
              { name: 'd', type: { kind: 'array', of: string }, optional: true },
            ],
            none,
          ),
          method: true,
        },
      ]),
    },
  ),
  whole('this is the interface', 'export interface C { chain(a: string): this }', {
    C: object('C', [{ name: 'chain', type: fn([{ name: 'a', type: string }], ref('C')), method: true }]),
  }),
  {
    name: 'a function as the contract',
    source: 'export type C = (a: string, signal?: AbortSignal) => Promise<number>;',
    type: 'C',
    schema: {
      version: 1,
      name: 'C',
      root: fn(
        [
          { name: 'a', type: string },
          { name: 'signal', type: { kind: 'abortSignal' }, optional: true },
        ],
        { kind: 'promise', of: number },
      ),
      types: {},
    },
  },
];
