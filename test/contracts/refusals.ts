import { type ContractCase, refused } from './case.ts';

const cannot = (name: string, instead: string): string =>
  `C.m: a value of type ${name} cannot cross the boundary; use ${instead}`;
const MEMBERS = 'an interface with the members that are needed';
const LIST = 'an array or an AsyncIterable';
const DOM = '/// <reference lib="dom" />';

export const refusals: readonly ContractCase[] = [
  refused('symbol', 'm: symbol', 'C.m: a symbol cannot cross the boundary; use a string'),
  refused(
    'unique symbol',
    'm(): Promise<{ a: typeof s }>',
    'C.m().a: a symbol cannot cross the boundary; use a string',
    'declare const s: unique symbol;',
  ),
  refused(
    'symbol member',
    '[Symbol.asyncIterator](): AsyncIterator<string>',
    'C[Symbol.asyncIterator]: a member whose name is a symbol cannot cross the boundary; give it a string name',
  ),
  refused(
    'reserved member',
    'm: { __proto__: string }',
    'C.m.__proto__: this name is reserved and cannot be a member of a contract; rename the member',
  ),
  refused(
    'private member',
    'm: P',
    'C.m.x: a class with a private or protected member cannot cross the boundary; declare an interface instead',
    'class P { constructor(private x: string) {} }',
  ),
  refused(
    'unbounded generic method',
    'm<T>(x: T): T',
    'C.m: an unbounded generic function cannot cross the boundary; bound its type parameters, or write the types that are meant',
  ),
  refused(
    'generic method bound by unknown',
    'm<T extends unknown>(x: T): T',
    'C.m: an unbounded generic function cannot cross the boundary; bound its type parameters, or write the types that are meant',
  ),
  {
    name: 'generic contract',
    source: 'export interface C<T extends string> { m: T }',
    type: 'C',
    refusal: 'C: an unbounded generic cannot cross the boundary; write the type that is meant in its place',
  },
  refused(
    'object',
    'm(a: object): void',
    "C.m(a): the type 'object' says nothing about its members; use unknown for a copy, or an interface",
  ),
  refused('{}', 'm: {}', "C.m: the type '{}' says nothing about its members; use unknown for a copy, or an interface"),
  refused('Function', 'm: Function', cannot('Function', 'a function type with its parameters and result')),
  refused('Object', 'm: Object', cannot('Object', 'unknown for a copy, or an interface')),
  refused('String', 'm: String', cannot('String', 'string')),
  refused(
    'constructor',
    'm: new () => C',
    'C.m: a constructor cannot cross the boundary; use a function that returns the object',
  ),
  refused(
    'function with members',
    'm: { (): void; a: string }',
    'C.m: a function with members cannot cross the boundary; use an object with a method',
  ),
  refused(
    'this parameter',
    'm(this: C, a: string): void',
    "C.m: a function that declares its 'this' cannot cross the boundary; take the object as a parameter",
  ),
  refused(
    'elements after a rest element',
    'm: [...string[], number]',
    'C.m: elements after a rest element cannot cross the boundary; put the rest element last',
  ),
  refused(
    'index signature by a template',
    'm: { [key: `data-${string}`]: string }',
    'C.m: only an index signature by string or number can cross the boundary; use Record<string, T>',
  ),
  refused(
    'index signature by symbol',
    'm: Record<symbol, string>',
    'C.m: only an index signature by string or number can cross the boundary; use Record<string, T>',
  ),
  refused(
    'intersection with a built-in',
    'm: string[] & { extra: string }',
    'C.m: an intersection with a built-in type cannot be checked; use the built-in type or an interface',
  ),
  refused(
    'interface that extends a built-in',
    'm: Rows',
    'C.m: a class or interface that extends a built-in type cannot be checked; use the built-in type or an interface',
    'interface Rows extends AsyncIterable<string> { total: number }',
  ),
  refused(
    'intersection of templates',
    'm: `a${string}` & `${string}b`',
    'C.m: an intersection of template literal types cannot be checked; use one of them',
  ),
  refused(
    'case of a string',
    'm: Uppercase<string>',
    'C.m: the case of letters in a string cannot be checked; use string',
  ),
  refused(
    'numbers side by side',
    'm: `${number}${number}`',
    'C.m: numbers in a template literal type cannot be told apart from what stands beside them; put text between them',
  ),
  refused(
    'numbers with digits between them',
    'm: `${number}0${number}`',
    'C.m: numbers in a template literal type cannot be told apart from what stands beside them; put text between them',
  ),
  refused(
    'generator that returns',
    'm: AsyncGenerator<string, number>',
    'C.m: what an asynchronous generator returns or is sent cannot cross the boundary; use void for both, as in ' +
      'AsyncGenerator<T, void, void>',
  ),
  refused('Iterable', 'm: Iterable<string>', cannot('Iterable', LIST)),
  refused('Iterator', 'm: Iterator<string>', cannot('Iterator', LIST)),
  refused('IterableIterator', 'm: IterableIterator<string>', cannot('IterableIterator', LIST)),
  refused('Generator', 'm: Generator<string>', cannot('Generator', LIST)),
  refused('AsyncIterator', 'm: AsyncIterator<string>', cannot('AsyncIterator', 'AsyncIterable<T>')),
  refused('WeakMap', 'm: WeakMap<C, string>', cannot('WeakMap', 'Map<K, V>')),
  refused('DataView', 'm: DataView', cannot('DataView', 'Uint8Array')),
  refused('SharedArrayBuffer', 'm: SharedArrayBuffer', cannot('SharedArrayBuffer', 'ArrayBuffer')),
  refused('URLSearchParams', 'm: URLSearchParams', cannot('URLSearchParams', 'a string, or Record<string, string>')),
  refused('element of the DOM', 'm: HTMLElement', cannot('HTMLElement', MEMBERS), DOM),
  refused('Headers of the DOM', 'm: Headers', cannot('Headers', 'Record<string, string> or [string, string][]'), DOM),
  refused('Blob of the DOM', 'm: Blob', cannot('Blob', 'Uint8Array'), DOM),
  {
    name: 'array as the contract',
    source: 'export type C = string[];',
    type: 'C',
    refusal: 'C: a contract must be an object type or a function type, got array',
  },
  {
    name: 'recursive union as the contract',
    source: 'export type C = string | C[];',
    type: 'C',
    refusal: 'C: a contract must be an object type or a function type, got union',
  },
];
