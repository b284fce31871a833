/** `unknown`: structured copies made by the receiving side, both ways. */
import { describe, expect, test } from 'vitest';
import { interpreter } from './support.ts';

/** Text of an expression of the guest's, and what it is on the other side. */
const OUT: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['-0', -0],
  ['NaN', Number.NaN],
  ['10n', 10n],
  ['"a\\ud800"', 'a\ud800'],
  ['[1, [2, [3]]]', [1, [2, [3]]]],
  ['[1, , 3]', Object.assign(new Array(3), { 0: 1, 2: 3 })],
  ['new Array(3)', new Array(3)],
  ['({ a: { b: 1 } })', { a: { b: 1 } }],
  ['({ __proto__: null, a: 1 })', { a: 1 }],
  ['JSON.parse(`{"__proto__":{"polluted":1}}`)', JSON.parse('{"__proto__":{"polluted":1}}')],
  ['({ constructor: 1, toString: 2 })', { constructor: 1, toString: 2 }],
  ['({ get a() { return 1; } })', { a: 1 }],
  ['({ [Symbol("s")]: 1, b: 2 })', { b: 2 }],
  ['Object.defineProperty({ a: 1 }, "hidden", { value: 2 })', { a: 1 }],
  ['new (class P { x = 1; #y = 2; m() {} })()', { x: 1 }],
  ['new Map([["a", new Map([[1, 2]])]])', new Map([['a', new Map([[1, 2]])]])],
  ['new Set([1, new Set([2])])', new Set([1, new Set([2])])],
  ['new Date(5)', new Date(5)],
  ['new Date(NaN)', new Date(Number.NaN)],
  ['/a+/giu', /a+/giu],
  ['new Uint8Array([1, 2]).subarray(1)', new Uint8Array([2])],
  ['new Float32Array([1.5])', new Float32Array([1.5])],
  ['new BigUint64Array([5n])', new BigUint64Array([5n])],
  ['new Uint8Array([1, 2]).buffer', new Uint8Array([1, 2]).buffer],
  ['Object.freeze({ a: Object.freeze([1]) })', { a: [1] }],
];

/** Host values and an expression over `x` that tells what arrived. */
const IN: readonly (readonly [string, unknown, string, unknown])[] = [
  [
    'an object',
    { a: { b: [1] } },
    '[x instanceof Object, x.a.b instanceof Array, JSON.stringify(x)]',
    [true, true, '{"a":{"b":[1]}}'],
  ],
  [
    'an object without a prototype',
    Object.assign(Object.create(null), { a: 1 }),
    '[x instanceof Object, x.a]',
    [true, 1],
  ],
  [
    'own __proto__',
    JSON.parse('{"__proto__":{"polluted":1}}'),
    '[Object.keys(x), x.polluted, ({}).polluted]',
    [['__proto__'], undefined, undefined],
  ],
  ['a Map', new Map([['k', { a: 1 }]]), '[x instanceof Map, x.get("k").a]', [true, 1]],
  ['a Set', new Set([1]), '[x instanceof Set, x.has(1)]', [true, true]],
  ['a Date', new Date(7), '[x instanceof Date, x.getTime()]', [true, 7]],
  ['a RegExp', /b/gi, '[x instanceof RegExp, String(x)]', [true, '/b/gi']],
  ['bytes', new Uint8Array([1, 2]), '[x instanceof Uint8Array, x[1], x.byteOffset]', [true, 2, 0]],
  ['a Buffer', Buffer.from('hi'), '[x.constructor === Uint8Array, x.length, x.buffer.byteLength]', [true, 2, 2]],
  ['an ArrayBuffer', new ArrayBuffer(3), '[x instanceof ArrayBuffer, x.byteLength]', [true, 3]],
  ['an error', new TypeError('t'), '[x instanceof TypeError, x.message]', [true, 't']],
  [
    'an error of a class',
    Object.assign(new Error('m'), { name: 'Own' }),
    '[x instanceof Error, x.name, x.message]',
    [true, 'Own', 'm'],
  ],
  [
    'an error with a cause',
    new Error('m', { cause: new RangeError('c') }),
    '[x.cause instanceof RangeError, x.cause.message]',
    [true, 'c'],
  ],
  [
    'an instance of a class',
    new (class Point {
      x = 1;
      norm() {
        return 1;
      }
    })(),
    '[x.constructor === Object, x.x, typeof x.norm]',
    [true, 1, 'undefined'],
  ],
  ['a function', (y: unknown) => ({ y }), '[x instanceof Function, x({ z: 1 })]', [true, { y: { z: 1 } }]],
  ['an iterator', [1][Symbol.iterator](), '[x instanceof Object, typeof x.next]', [true, 'undefined']],
  ['a WeakMap', new WeakMap(), 'Object.keys(x)', []],
];

test.each(OUT)('guest → host: %s', async (expression, expected) => {
  const module = await interpreter().import(`export const value = ${expression};`);
  expect(module.get('value')).toStrictEqual(expected);
});

test.each(IN)('host → guest: %s', async (_name, value, expression, expected) => {
  const module = await interpreter().import(`export const f = (x) => ${expression};`);
  const f = module.get('f') as (x: unknown) => unknown;
  expect(f(value)).toStrictEqual(expected);
});

describe('graphs', () => {
  test('cycles and shared parts keep their shape, both ways', async () => {
    const module = await interpreter().import(`
const shared = { s: 1 };
export const value = { a: shared, b: [shared], m: new Map() };
value.self = value; value.m.set(value, value);
export const same = (x) => x.self === x && x.a === x.b[0] && x.m.get(x) === x;`);
    const value = module.get('value') as { a: object; b: object[]; m: Map<object, object>; self: object };
    expect([value.self === value, value.a === value.b[0], value.m.get(value) === value]).toEqual([true, true, true]);
    expect((module.get('same') as (x: unknown) => boolean)(value)).toBe(true);
  });

  test('a copy is of its moment', async () => {
    const module = await interpreter().import('export const list = [1]; export const push = () => list.push(2);');
    const before = module.get('list');
    (module.get('push') as () => void)();
    expect([before, module.get('list')]).toEqual([[1], [1, 2]]);
  });

  test.each([
    ['an object', 'let x = {}; for (let i = 0; i < 5000; i++) x = { x };'],
    ['an array', 'let x = []; for (let i = 0; i < 5000; i++) x = [x];'],
    [
      'a proxy without end',
      'const x = new Proxy({}, { get: () => x2(), ownKeys: () => ["x"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }) }); function x2() { return new Proxy({}, { get: () => x2(), ownKeys: () => ["x"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }) }); }',
    ],
  ])('%s that is too deep is refused', async (_name, source) => {
    const module = await interpreter().import(`${source} export const value = { x };`);
    expect(() => module.get('value')).toThrow(
      expect.objectContaining({ code: 'TYPE', message: expect.stringMatching(/nested more than 1000 deep$/) }),
    );
  });

  test('an array that claims a length costs nothing', async () => {
    const module = await interpreter().import(
      'export const value = new Proxy([], { get: (t, k) => (k === "length" ? 2 ** 32 - 1 : t[k]) });',
    );
    expect((module.get('value') as unknown[]).length).toBe(2 ** 32 - 1);
  });
});

describe('errors', () => {
  test('keep name, message and cause; frames of the host are not shown', async () => {
    const module = await interpreter().import(`
class Own extends Error { name = 'Own'; extra = 1; }
export const value = new Own('m', { cause: new RangeError('c') });`);
    const value = module.get('value') as Error;
    expect(value).toBeInstanceOf(Error);
    expect([value.name, value.message]).toEqual(['Own', 'm']);
    expect(value.cause).toBeInstanceOf(RangeError);
    expect(value.stack).toMatch(/^Error: m\n {4}at module\.ts:3:\d+$|^Own: m\n {4}at module\.ts:3:\d+$/);
  });

  test('a host error in data shows the guest no path of the host', async () => {
    const module = await interpreter().import('export const f = (x) => x.stack;');
    expect((module.get('f') as (x: unknown) => string)(new Error('m'))).not.toMatch(/unknown\.test|node_modules|node:/);
  });
});

describe('promises in data', () => {
  test('are adopted both ways', async () => {
    const module = await interpreter().import(
      'export const value = { p: Promise.resolve({ a: [1] }) }; export const f = async (x) => (await x.p).b;',
    );
    const value = module.get('value') as { p: Promise<unknown> };
    expect(value.p).toBeInstanceOf(Promise);
    expect(await value.p).toEqual({ a: [1] });
    expect(await (module.get('f') as (x: unknown) => Promise<unknown>)({ p: Promise.resolve({ b: 2 }) })).toBe(2);
  });

  test('a thenable of the guest has callables, never functions of the host', async () => {
    const module = await interpreter().import(`
let seen;
export const value = { then(resolve) { seen = resolve; resolve(5); } };
export const check = () => [typeof seen, Object.getPrototypeOf(seen) === Function.prototype];`);
    const value = module.get('value') as PromiseLike<number>;
    expect(await value).toBe(5);
    expect((module.get('check') as () => unknown)()).toEqual(['function', true]);
  });
});

test.each([
  ['a symbol', 'Symbol("s")', 'a symbol cannot cross'],
  ['a symbol inside', '({ a: [{ b: Symbol("s") }] })', 'a.0.b: a symbol cannot cross'],
  ['a symbol in a Map', 'new Map([["k", Symbol("s")]])', '<entry 0>: a symbol cannot cross'],
])('%s is refused', async (_name, expression, message) => {
  const module = await interpreter().import(`export const value = ${expression};`);
  expect(() => module.get('value')).toThrow(expect.objectContaining({ code: 'TYPE', plugin: 'plug', message }));
});

test('a host value that has no copy is refused when it is passed', async () => {
  const module = await interpreter().import('export const f = (x) => x;');
  const f = module.get('f') as (x: unknown) => unknown;
  expect(() => f({ a: Symbol('s') })).toThrow(
    expect.objectContaining({ name: 'TsugiError', code: 'TYPE', message: 'argument 1.a: a symbol cannot cross' }),
  );
});
