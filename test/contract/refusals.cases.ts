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
  member(
    'm: typeof P',
    'C.m: a constructor cannot cross the boundary; use a function that returns the object',
    'class P { x = 1 }',
  ),
  member(
    'm: Record<string, DataView[]>',
    'C.m[][]: a value of type DataView cannot cross the boundary; use Uint8Array',
  ),
  member(
    'm(): Promise<{ at: DataView }>',
    'C.m().at: a value of type DataView cannot cross the boundary; use Uint8Array',
  ),
  member(
    'm(f: (x: DataView) => void): void',
    'C.m(f(x)): a value of type DataView cannot cross the boundary; use Uint8Array',
  ),
  member(
    'm(...all: DataView[]): void',
    'C.m(...all[]): a value of type DataView cannot cross the boundary; use Uint8Array',
  ),
  member('m: [string, DataView?]', 'C.m[1]: a value of type DataView cannot cross the boundary; use Uint8Array'),
  member('m: [string, ...DataView[]]', 'C.m[]: a value of type DataView cannot cross the boundary; use Uint8Array'),
  member('m: Map<string, DataView>', 'C.m[]: a value of type DataView cannot cross the boundary; use Uint8Array'),
  member('m: Set<DataView>', 'C.m[]: a value of type DataView cannot cross the boundary; use Uint8Array'),
  member(
    'm(): AsyncGenerator<DataView>',
    'C.m()[]: a value of type DataView cannot cross the boundary; use Uint8Array',
  ),
  member(
    'm: { a: 1; [key: string]: DataView | 1 }',
    'C.m[]: a value of type DataView cannot cross the boundary; use Uint8Array',
  ),
  member(
    'm(a: string): void; m(a: DataView): void',
    'C.m(a): a value of type DataView cannot cross the boundary; use Uint8Array',
  ),
  member(
    'm(...args: [DataView] | [string]): void',
    'C.m(args_0): a value of type DataView cannot cross the boundary; use Uint8Array',
  ),
  member(
    'm: Loop',
    'C.m.at: a value of type DataView cannot cross the boundary; use Uint8Array',
    'type Loop = Loop[] | { at: DataView };',
  ),
  member(
    'm: Odd[]',
    'C.m[]: a class or interface that extends a built-in type cannot be checked; use the built-in type or an interface',
    'class Odd extends Map<string, string> { extra = 1 }',
  ),
  member("'a-b': DataView", 'C["a-b"]: a value of type DataView cannot cross the boundary; use Uint8Array'),
  {
    source: 'export interface C<T> { m: T }',
    message: 'C: an unbounded generic cannot cross the boundary; write the type that is meant in its place',
  },
  { source: 'export type C = string;', message: 'C: a contract must be an object type or a function type, got string' },
];
