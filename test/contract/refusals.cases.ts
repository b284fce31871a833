/** What a contract may not contain: the source, and the exact message. */

export interface Refused {
  readonly source: string;
  readonly message: string;
  /** The text that the code frame underlines. */
  readonly at?: string;
}

const member = (source: string, message: string, before = ''): Refused => ({
  source: `${before}\nexport interface C { ${source} }`,
  message,
});

export const REFUSALS: readonly Refused[] = [
  {
    source: 'interface Request { foo: symbol }\nexport interface C { handle(request: Request): void }',
    message: 'C.handle(request.foo): a symbol cannot cross the boundary; use a string',
    at: 'foo',
  },
  member('m: typeof s', 'C.m: a symbol cannot cross the boundary; use a string', 'declare const s: unique symbol;'),
  member(
    '[Symbol.iterator](): void',
    'C[Symbol.iterator]: a member whose name is a symbol cannot cross the boundary; give it a string name',
  ),
  member(
    'constructor: string',
    'C.constructor: this name is reserved and cannot be a member of a contract; rename the member',
  ),
  member(
    "'__proto__': string",
    'C.__proto__: this name is reserved and cannot be a member of a contract; rename the member',
  ),
  member(
    'm: P',
    'C.m.#x: a class with a private or protected member cannot cross the boundary; declare an interface instead',
    'class P { #x = 1; y = 2 }',
  ),
  member(
    'm: P',
    'C.m.x: a class with a private or protected member cannot cross the boundary; declare an interface instead',
    'class P { protected x = 1 }',
  ),
  member('m(): never', 'C.m(): never has no values; use void for a function that does not return'),
  member('m: object', "C.m: the type 'object' says nothing about its members; use unknown for a copy, or an interface"),
  member('m: {}', "C.m: the type '{}' says nothing about its members; use unknown for a copy, or an interface"),
  member('m: `a${string}`', 'C.m: a template literal type with infinitely many values cannot be checked; use string'),
  member(
    'm: Uppercase<string>',
    'C.m: a template literal type with infinitely many values cannot be checked; use string',
  ),
  member(
    'm<T>(x: T): T',
    'C.m: a generic function cannot cross the boundary; write the types that are meant, or unknown',
  ),
  member(
    'm(a: string): void; m(a: number): void',
    'C.m: an overloaded function cannot cross the boundary; use one signature with optional or union parameters',
  ),
  member('m: new () => C', 'C.m: a constructor cannot cross the boundary; use a function that returns the object'),
  member(
    'm: typeof P',
    'C.m: a constructor cannot cross the boundary; use a function that returns the object',
    'class P { x = 1 }',
  ),
  member(
    'm: { (): void; a: string }',
    'C.m: a function with members cannot cross the boundary; use an object with a method',
  ),
  member(
    'm(this: C, a: string): void',
    "C.m: a function that declares its 'this' cannot cross the boundary; take the object as a parameter",
  ),
  member(
    'm: [string, number]',
    'C.m: a tuple cannot cross the boundary yet; use an object with named members, or an array',
  ),
  member(
    'm: { [k: string]: unknown; a: string }',
    'C.m: an index signature beside declared members cannot cross the boundary; put it into a member of its own',
  ),
  member(
    'm: { [k: number]: string }',
    'C.m: only an index signature by string can cross the boundary; use Record<string, T> or an array',
  ),
  member(
    'm: string & { brand: 1 }',
    'C.m: an intersection with a primitive (a branded type) cannot be checked; use the primitive',
  ),
  member(
    'm: Json',
    'C.m[]: a recursive type must go through an interface; give the object that closes the circle a name',
    'type Json = string | Json[];',
  ),
  member(
    'm: F',
    'C.m(): a recursive type must go through an interface; give the object that closes the circle a name',
    'type F = () => F;',
  ),
  member(
    'm: Date',
    'C.m: a value of type Date cannot cross the boundary; use a number of milliseconds or an ISO string',
  ),
  member(
    'm: Map<string, number>',
    'C.m: a value of type Map cannot cross the boundary; use Record<string, T> or an array of entries',
  ),
  member('m: Set<string>', 'C.m: a value of type Set cannot cross the boundary; use T[]'),
  member('m: RegExp', 'C.m: a value of type RegExp cannot cross the boundary; use a string with the pattern'),
  member(
    'm: Error',
    'C.m: a value of type Error cannot cross the boundary; use an object with the message, or throw it',
  ),
  member('m: URL', "C.m: a value of type URL cannot cross the boundary; use a string with the URL's href"),
  member(
    'm: Function',
    'C.m: a value of type Function cannot cross the boundary; use a function type with its parameters and result',
  ),
  member(
    'm: WeakMap<C, C>',
    'C.m: a value of type WeakMap cannot cross the boundary; use an interface with the members that are needed',
  ),
  member(
    'm(): AsyncGenerator<string>',
    'C.m(): a value of type AsyncGenerator cannot cross the boundary; use AsyncIterable<T>',
  ),
  member('m: Iterable<string>', 'C.m: a value of type Iterable cannot cross the boundary; use T[] or AsyncIterable<T>'),
  member(
    'm: Record<string, Date[]>',
    'C.m[][]: a value of type Date cannot cross the boundary; use a number of milliseconds or an ISO string',
  ),
  member(
    'm(): Promise<{ at: Date }>',
    'C.m().at: a value of type Date cannot cross the boundary; use a number of milliseconds or an ISO string',
  ),
  member(
    'm(f: (x: Date) => void): void',
    'C.m(f(x)): a value of type Date cannot cross the boundary; use a number of milliseconds or an ISO string',
  ),
  member(
    'm(...all: Date[]): void',
    'C.m(...all[]): a value of type Date cannot cross the boundary; use a number of milliseconds or an ISO string',
  ),
  member(
    "'a-b': Date",
    'C["a-b"]: a value of type Date cannot cross the boundary; use a number of milliseconds or an ISO string',
  ),
  {
    source: 'export interface C<T> { m: T }',
    message: 'C: an unbounded generic cannot cross the boundary; write the type that is meant in its place',
  },
  { source: 'export type C = string;', message: 'C: a contract must be an object type or a function type, got string' },
  {
    source: 'export type C = string[];',
    message: 'C: a contract must be an object type or a function type, got array',
  },
];
