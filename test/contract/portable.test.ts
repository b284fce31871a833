/** Which contracts can cross to another process, and which member prevents it in those that cannot. */
import { describe, expect, test } from 'vitest';
import { portability, reflectSchema } from '../../src/contract/index.ts';
import { sourceFolder } from './sources.ts';

const write = sourceFolder();
const judge = async (source: string) => {
  const { schema } = await reflectSchema({ file: write('portable.ts', source), type: 'C' });
  return portability(schema);
};
const inInterface = (members: string, before = ''): string => `${before}\nexport interface C { ${members} }`;

/** What is portable: the members of the contract, and what is declared before it. */
const PORTABLE: readonly (readonly [title: string, members: string, before?: string])[] = [
  ['an interface without members', ''],
  ['a promise of data', 'm(a: string, b?: number): Promise<boolean>'],
  ['a promise of nothing', 'm(): Promise<void>; n(): Promise<undefined>'],
  ['a one-way call', 'm(event: string): void'],
  ['functions that are no methods, and such as may be absent', 'm: () => Promise<void>; close?(): Promise<void>'],
  ['every primitive', 'm(a: string, b: number, c: boolean, d: bigint, e: null, f: undefined): Promise<1 | "x" | 2n>'],
  [
    'containers of data',
    'm(a: string[], b: Record<string, number[]>, c: [A, B?, ...C2[]], d: Map<string, Set<A>>): Promise<A | B[]>',
    'interface A { a: string } interface B { b?: A } type C2 = A | null;',
  ],
  [
    'built-in objects and bytes',
    'm(a: Date, b: RegExp, c: URL, d: Error, e: Uint8Array, f: ArrayBuffer): Promise<BigInt64Array>',
  ],
  ['template literals and unknown', 'm(a: `x-${string}`, b: unknown): Promise<unknown>'],
  ['data that contains itself', 'm(a: Tree): Promise<Tree>', 'interface Tree { value: string; children: Tree[] }'],
  ['objects with members that are not declared', 'm(a: { a: string; [key: string]: string }): Promise<void>'],
  ['callbacks', 'm(a: (x: string) => Promise<number>, b?: (x: Date, y?: A) => void): Promise<void>', 'interface A {}'],
  [
    'streams of data in both directions',
    'm(a: AsyncIterable<string>, b: ReadableStream<Uint8Array>): AsyncIterable<Date>; n(): AsyncGenerator<number, void, void>',
  ],
  ['signals', 'm(a: AbortSignal): Promise<void>'],
  [
    'callbacks, streams and signals as members of a parameter',
    'm(options: Options): Promise<void>',
    'interface Options { tell?: (x: string) => void; items?: AsyncIterable<number>; signal?: AbortSignal; own?: Options2 } interface Options2 { a: 1 }',
  ],
  ['any number of data', 'm(...all: string[]): Promise<void>'],
];

/** What is not: the member that prevents it, and the beginning of the reason. */
const REFUSED: readonly (readonly [path: string, reason: string, members: string, before?: string])[] = [
  ['C.version', 'data of the plugin itself', 'version: string'],
  ['C.list', 'data of the plugin itself', 'list: Promise<string>'],
  ['C.m()', 'what another process answers is not there at once', 'm(): string'],
  ['C.m()', 'what another process answers is not there at once', 'm(): string | Promise<string>'],
  ['C.m()', 'what another process answers is not there at once', 'm(): () => void'],
  ['C.m()', 'a stream is a result of its own', 'm(): Promise<AsyncIterable<string>>'],
  ['C.m().f', 'an object with methods', 'm(): Promise<{ f(): void }>'],
  ['C.m()', 'a function can cross as a parameter', 'm(): Promise<() => void>'],
  ['C.m()[]', 'a function can cross as a parameter', 'm(): AsyncIterable<() => void>'],
  ['C.m()[]', 'an AsyncIterable can cross', 'm(): AsyncIterable<AsyncIterable<string>>'],
  ['C.m().a', 'a promise within a value', 'm(): Promise<{ a: Promise<string> }>'],
  ['C.m().signal', 'an AbortSignal can cross', 'm(): Promise<{ signal: AbortSignal }>'],
  ['C.m(a.f)', 'a method needs its object', 'm(a: { x: string; f(): Promise<void> }): Promise<void>'],
  ['C.m(a)', 'a promise within a value', 'm(a: Promise<string>): Promise<void>'],
  ['C.m(a[])', 'a function can cross as a parameter', 'm(a: (() => void)[]): Promise<void>'],
  ['C.m(a[])', 'an AbortSignal can cross', 'm(a: Map<string, AbortSignal>): Promise<void>'],
  ['C.m(a[])', 'an AbortSignal can cross', 'm(a: Set<AbortSignal>): Promise<void>'],
  ['C.m(a[])', 'an AsyncIterable can cross', 'm(a: Record<string, AsyncIterable<string>>): Promise<void>'],
  ['C.m(a[1])', 'an AbortSignal can cross', 'm(a: [string, AbortSignal]): Promise<void>'],
  ['C.m(a[])', 'an AbortSignal can cross', 'm(a: [string, ...AbortSignal[]]): Promise<void>'],
  ['C.m(a)', 'a function, stream or signal in a union', 'm(a: string | (() => void)): Promise<void>'],
  ['C.m(a.b)', 'a function, stream or signal in a union', 'm(a: { b: AbortSignal | null }): Promise<void>'],
  ['C.m(a.b.f)', 'an object with methods', 'm(a: { b: { f: () => void } }): Promise<void>'],
  ['C.m(all)', 'the number of functions', 'm(...all: AbortSignal[]): Promise<void>'],
  ['C.m(f())', 'what a callback answers', 'm(f: () => string): Promise<void>'],
  ['C.m(f(g))', 'a function can cross as a parameter', 'm(f: (g: () => void) => void): Promise<void>'],
  ['C.m(f())', 'a stream is a result of its own', 'm(f: () => Promise<AsyncIterable<string>>): Promise<void>'],
  ['C.m(o.f(x.g))', 'an object with methods', 'm(o: { f: (x: { g(): void }) => void }): Promise<void>'],
  ['C.m(a[])', 'a promise within a value', 'm(a: AsyncIterable<Promise<string>>): Promise<void>'],
  [
    'C.m(a.children[].visit)',
    'an object with methods',
    'm(a: Node2): Promise<void>',
    'interface Node2 { children: Node2[]; visit: () => void }',
  ],
];

describe('portable', () => {
  test.each(PORTABLE)('%s', async (_title, members = '', before = '') => {
    expect(await judge(inInterface(members, before))).toEqual({ portable: true });
  });
});

describe('not portable', () => {
  test.each(REFUSED)('%s: %s: %s', async (path, reason, members, before) => {
    const found = await judge(inInterface(`fine(): Promise<void>; ${members}; later: string`, before));
    expect(found).toEqual({ portable: false, path, reason: expect.stringMatching(new RegExp(`^${reason}`)) });
  });

  test('a contract that is a function', async () => {
    const found = await judge('export type C = (a: string) => Promise<void>;');
    expect(found).toMatchObject({ portable: false, path: 'C', reason: expect.stringMatching(/declare an interface$/) });
  });

  test('a contract with members that are not declared', async () => {
    const found = await judge('export interface C { m(): Promise<void>; [key: string]: () => Promise<void> }');
    expect(found).toMatchObject({ portable: false, path: 'C' });
  });

  test('the contract of middleware, whose request stays in its process', async () => {
    const { schema } = await reflectSchema({
      file: new URL('../../src/server/http.ts', import.meta.url),
      type: 'Middleware',
    });
    const found = portability(schema);
    expect(found).toMatchObject({ portable: false, path: expect.stringMatching(/^Middleware\.handle\(request\./) });
  });
});
