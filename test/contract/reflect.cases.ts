/** What a contract may contain: the source of `C`, and the schema as `schemaToText` prints it. */

export interface Accepted {
  readonly title: string;
  readonly source: string;
  readonly text: string;
}

/** One member that keeps its form. */
const same = (title: string, member: string): Accepted => ({
  title,
  source: `export interface C { ${member} }`,
  text: `export interface C {\n  ${member};\n}\n`,
});

/** One member that is written in another way than it reads. */
const member = (title: string, wanted: string, source: string, before = ''): Accepted => ({
  title,
  source: `${before}\nexport interface C { ${source} }`,
  text: `export interface C {\n  ${wanted};\n}\n`,
});

export const ACCEPTED: readonly Accepted[] = [
  same('string', 'm: string'),
  same('number', 'm: number'),
  same('boolean', 'm: boolean'),
  same('bigint', 'm: bigint'),
  same('null', 'm: null'),
  same('undefined', 'm: undefined'),
  same('unknown', 'm: unknown'),
  member('any', 'm: unknown', 'm: any'),
  same('void result', 'm(): void'),
  same('string literal', 'm: "a\\"b"'),
  same('number literal', 'm: -1.5'),
  same('boolean literal', 'm: true'),
  same('bigint literal', 'm: -12n'),
  same('literal union', 'm: "a" | "b" | 1'),
  member('boolean is folded back', 'm: boolean', 'm: true | false'),
  member('boolean in a union', 'm: string | boolean | null', 'm: null | boolean | string'),
  member('one half of boolean', 'm: string | false', 'm: false | string'),
  member('absence comes last', 'm: string | null | undefined', 'm: undefined | null | string'),
  member('template literals', 'm: "a-x" | "a-y"', "m: `a-${'x' | 'y'}`"),
  member('string enum', 'm: "up" | "down"', 'm: E', "enum E { Up = 'up', Down = 'down' }"),
  member('number enum', 'm: 0 | 5', 'm: E', 'enum E { A, B = 5 }'),
  member('enum of one member', 'm: 3', 'm: E', 'enum E { A = 3 }'),
  member('member of an enum', 'm: 0', 'm: E.A', 'enum E { A, B }'),
  member('computed enum', 'm: number', 'm: E', "enum E { A = 'abc'.length }"),
  same('optional', 'm?: string'),
  member('optional with undefined', 'm?: string', 'm?: string | undefined'),
  member('optional undefined', 'm?: undefined', 'm?: undefined'),
  same('optional boolean', 'm?: boolean | null'),
  same('readonly', 'readonly m: string'),
  same('readonly optional', 'readonly m?: string'),
  member('getter', 'readonly m: string', 'get m(): string'),
  member('getter and setter', 'm: string', 'get m(): string; set m(value: string)'),
  same('quoted name', '"content-type": string'),
  member('number as a name', '"5": string', '5: string'),
  same('name with leading underscores', '__x: string'),
  same('method', 'm(a: string): number'),
  same('optional method', 'm?(a: string): number'),
  same('function member', 'm: (a: string) => number'),
  same('optional function member', 'm?: (a: string) => number'),
  same('function or null', 'm: ((a: string) => number) | null'),
  same('callback', 'm(done: (error: string | null) => void): void'),
  same('optional parameters', 'm(a: string, b?: number, c?: boolean): void'),
  same('rest parameter', 'm(a: string, ...rest: number[]): void'),
  same('rest of a union', 'm(...rest: (string | number)[]): void'),
  member('rest of a tuple', 'm(args_0: string, args_1?: number): void', 'm(...args: [a: string, b?: number]): void'),
  member(
    'parameters of a function type',
    'm: (args_0: string) => void',
    'm: (...args: Parameters<F>) => void',
    'type F = (a: string) => void;',
  ),
  member(
    'destructured parameter',
    'm(arg0: { a: string }, b: number): void',
    'm({ a }: { a: string }, b: number): void',
  ),
  member('type predicate', 'm(x: unknown): boolean', 'm(x: unknown): x is string'),
  same('promise', 'm(): Promise<string>'),
  member('promise-like', 'm(): Promise<string>', 'm(): PromiseLike<string>'),
  same('value or promise of it', 'm(): string | Promise<string>'),
  same('void or promise of it', 'm(): void | Promise<void>'),
  member('awaited', 'm: string', 'm: Awaited<Promise<string>>'),
  same('async iterable', 'm(): AsyncIterable<string>'),
  same('array', 'm: string[]'),
  same('array of unions', 'm: (string | number)[]'),
  same('array of functions', 'm: (() => void)[]'),
  member('readonly array', 'm: string[]', 'm: readonly string[]'),
  same('nested arrays', 'm: string[][]'),
  same('record', 'm: Record<string, number>'),
  member('index signature', 'm: Record<string, number>', 'm: { [key: string]: number }'),
  member('record of known keys', 'm: { a: number; b: number }', "m: Record<'a' | 'b', number>"),
  same('typed array', 'm: Uint8Array'),
  member('typed array of a buffer', 'm: Uint8Array', 'm: Uint8Array<ArrayBuffer>'),
  same('other bytes', 'm: ArrayBuffer | BigUint64Array | Int8Array'),
  same('inline object', 'm: { a: string; b?: { c: number } }'),
  member('intersection of objects', 'm: { a: string; b: number }', 'm: { a: string } & { b: number }'),
  member('Pick', 'm: { readonly a: string }', "m: Pick<{ readonly a: string; b: number }, 'a'>"),
  member('Pick keeps methods', 'm: { f(): void }', "m: Pick<{ f(): void; b: number }, 'f'>"),
  member('Omit', 'm: { b: number }', "m: Omit<{ a: string; b: number }, 'a'>"),
  member('Partial', 'm: { a?: string }', 'm: Partial<{ a: string }>'),
  member('Readonly', 'm: { readonly a: string }', 'm: Readonly<{ a: string }>'),
  member(
    'writable again',
    'm: { a: string }',
    'm: { -readonly [K in keyof R]: R[K] }',
    'interface R { readonly a: string }',
  ),
  member('mapped to another type', 'm: { f: string }', 'm: { [K in keyof R]: string }', 'interface R { f(): void }'),
  member('conditional', 'm: number', "m: 'a' extends string ? number : string"),
  member('typeof', 'm: { a: number }', 'm: typeof value', 'const value = { a: 1 };'),
  member('keyof', 'm: "a" | "b"', 'm: keyof { a: 1; b: 2 }'),
  {
    title: 'function as the root',
    source: 'export type C = (a: string) => Promise<number>;',
    text: 'export type C = (a: string) => Promise<number>;\n',
  },
  {
    title: 'alias of an object type as the root',
    source: 'export type C = { m: string };',
    text: 'export interface C {\n  m: string;\n}\n',
  },
  {
    title: 'root through another file name',
    source: 'interface Inner { m: string }\nexport type { Inner as C };',
    text: 'export interface Inner {\n  m: string;\n}\n',
  },
  {
    title: 'inheritance',
    source: 'interface Base { a: string }\nexport interface C extends Base { b: number }',
    text: 'export interface C {\n  b: number;\n  a: string;\n}\n',
  },
  {
    title: 'this is the interface itself',
    source: 'export interface C { chain(): this }',
    text: 'export interface C {\n  chain(): C;\n}\n',
  },
  {
    title: 'class without private members',
    source: 'export class C { a = 1; m(): string { return ""; } static s = 1; }',
    text: 'export interface C {\n  a: number;\n  m(): string;\n}\n',
  },
  {
    title: 'recursion',
    source: 'export interface C { next?: C; parent: Tree | null }\ninterface Tree { children: Tree[]; of: C }',
    text: 'export interface C {\n  next?: C;\n  parent: Tree | null;\n}\n\nexport interface Tree {\n  children: Tree[];\n  of: C;\n}\n',
  },
  {
    title: 'recursion through an alias',
    source: 'type Json = string | Obj;\ntype Obj = { [K in "a"]: Json };\nexport interface C { m: Json }',
    text: 'export interface C {\n  m: string | Obj;\n}\n\nexport interface Obj {\n  a: string | Obj;\n}\n',
  },
  {
    title: 'instances of a generic',
    source:
      'interface Box<T> { v: T; next?: Box<T> }\nexport interface C { a: Box<string>; b: Box<number>; c: Box<string> }',
    text:
      'export interface C {\n  a: Box_string;\n  b: Box_number;\n  c: Box_string;\n}\n\n' +
      'export interface Box_string {\n  v: string;\n  next?: Box_string;\n}\n\n' +
      'export interface Box_number {\n  v: number;\n  next?: Box_number;\n}\n',
  },
  {
    title: 'documentation and deprecation',
    source:
      '/** Of C. */\nexport interface C {\n  /** Of a.\n   * More. */\n  a: string;\n' +
      '  /** @deprecated use a */\n  b: string;\n  /** Of c.\n   * @deprecated */\n  c(): void;\n}',
    text:
      '/**\n * Of C.\n */\nexport interface C {\n  /**\n   * Of a.\n   * More.\n   */\n  a: string;\n' +
      '  /**\n   * @deprecated use a\n   */\n  b: string;\n  /**\n   * Of c.\n   * @deprecated\n   */\n  c(): void;\n}\n',
  },
];
