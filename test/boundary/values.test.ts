/** Data by its declared type, host → guest → host: what passes arrives as it was; what does not fit is refused by name. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Values } from './contract.ts';
import { bind, contractOf, interpreter, loadedContractOf } from './support.ts';

const ECHO = `
const echo = (x) => x;
export default {
  string: echo, number: echo, boolean: echo, bigint: echo, nil: echo, literal: echo, optional: echo, list: echo,
  record: echo, plain: echo, tree: echo, shape: echo, bytes: echo, floats: echo, buffer: echo, any: echo,
  promise: echo, stream: echo, fn: echo, nothing: () => 1, rest: (first, ...more) => [first, ...more],
};`;

type Method = Exclude<keyof Values, 'nothing' | 'rest'>;

const PASSING: readonly (readonly [Method, unknown])[] = [
  ['string', ''],
  ['string', 'a\u0000\ud800é'],
  ['number', -0],
  ['number', Number.NaN],
  ['number', Number.NEGATIVE_INFINITY],
  ['boolean', false],
  ['bigint', 2n ** 70n],
  ['nil', null],
  ['literal', 'a'],
  ['literal', 2],
  ['literal', true],
  ['optional', undefined],
  ['optional', 'x'],
  ['list', []],
  ['list', [1, 2, 3]],
  ['record', {}],
  ['record', { a: 1, constructor: 2, toString: 3, hasOwnProperty: 4 }],
  ['record', JSON.parse('{"__proto__":5,"x":6}')],
  ['bytes', new Uint8Array([0, 255])],
  ['floats', new Float64Array([0.5, -0])],
];

/** Objects with declared members are reached through facets, and come back as the very objects they were. */
const KEPT: readonly (readonly [Method, object])[] = [
  ['plain', { x: 1 }],
  ['plain', { x: 1, secret: 2 }],
  ['tree', { value: 1, children: [] }],
  ['shape', { kind: 'circle', radius: 2 }],
  ['shape', { kind: 'square', side: 3 }],
];

/** Objects that the guest makes itself are copied: what is not declared stays there. */
const MADE: readonly (readonly [Method, string, unknown])[] = [
  ['plain', '({ x: 1, secret: 2 })', { x: 1 }],
  ['plain', '({ x: 1, inner: { y: "z", secret: 2 } })', { x: 1, inner: { y: 'z' } }],
  ['plain', '({ x: 1, inner: undefined })', { x: 1 }],
  ['plain', 'Object.create({ x: 1 })', { x: 1 }],
  ['plain', '({ __proto__: null, x: 1 })', { x: 1 }],
  ['plain', 'new (class { x = 1; #y = 2; })()', { x: 1 }],
  ['plain', 'Object.assign(() => {}, { x: 1 })', { x: 1 }],
  [
    'tree',
    '({ value: 1, children: [{ value: 2, children: [] }] })',
    { value: 1, children: [{ value: 2, children: [] }] },
  ],
  ['shape', '({ kind: "circle", radius: 2, side: 3 })', { kind: 'circle', radius: 2 }],
  ['shape', '({ kind: "square", radius: 2, side: 3 })', { kind: 'square', side: 3 }],
  ['record', '({ __proto__: null, a: 1 })', { a: 1 }],
  ['record', 'Object.defineProperty({ a: 1 }, "hidden", { value: 2 })', { a: 1 }],
  ['record', '({ a: 1, [Symbol("s")]: 2 })', { a: 1 }],
];

describe.each([
  ['reflected', contractOf],
  ['loaded', loadedContractOf],
] as const)('%s', (_name, contractFor) => {
  let values: Values;
  beforeAll(async () => {
    const module = await interpreter().import(ECHO, { filename: 'echo.ts' });
    values = module.bind('default', await contractFor('Values'));
  });

  test.each(PASSING)('%s %o', (method, value) => {
    const result = (values[method] as (x: unknown) => unknown)(value);
    expect(result).toStrictEqual(value);
    if (typeof value === 'object' && value !== null) expect(result).not.toBe(value);
  });

  test('an ArrayBuffer crosses by value', () => {
    const buffer = new Uint8Array([1, 2, 3]).buffer;
    const result = values.buffer(buffer);
    expect(result).toBeInstanceOf(ArrayBuffer);
    expect([...new Uint8Array(result)]).toEqual([1, 2, 3]);
  });

  test('a view crosses without what lies around it', () => {
    const view = new Uint8Array(new Uint8Array([9, 1, 2, 9]).buffer, 1, 2);
    const result = values.bytes(view);
    expect([...result]).toEqual([1, 2]);
    expect(result.buffer.byteLength).toBe(2);
  });

  test('a record with the key __proto__ has it as its own, and its prototype is untouched', () => {
    const result = values.record(JSON.parse('{"__proto__":1}'));
    expect(Object.keys(result)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  });

  test.each(KEPT)('the same %s comes back: %o', (method, value) => {
    expect((values[method] as (x: unknown) => unknown)(value)).toBe(value);
  });

  test('a result that is ignored is undefined', () => {
    expect(values.nothing()).toBe(undefined);
  });

  test('rest parameters', () => {
    expect(values.rest('a', 1, 2)).toEqual(['a', 1, 2]);
    expect(values.rest('a')).toEqual(['a']);
  });
});

test.each(MADE)('%s made by the guest: %s', async (method, expression, expected) => {
  const values = await bind(ECHO.replace(`${method}: echo`, `${method}: () => ${expression}`), 'Values');
  expect((values[method] as (x: unknown) => unknown)(SAMPLE[method])).toStrictEqual(expected);
});

/** A wrong argument by the host itself. An object is looked at only when the guest does. */
const WRONG_ARGUMENTS: readonly (readonly [Method | 'rest', readonly unknown[], string])[] = [
  ['string', [1], 'values.string() was called with x must be string, got number'],
  ['number', ['1'], 'values.number() was called with x must be number, got string'],
  ['boolean', [null], 'values.boolean() was called with x must be boolean, got null'],
  ['bigint', [1], 'values.bigint() was called with x must be bigint, got number'],
  ['nil', [undefined], 'values.nil() was called with x must be null, got undefined'],
  ['optional', [null], 'values.optional() was called with x must be string, got null'],
  ['plain', [1], 'values.plain() was called with x must be Plain, got number'],
  ['list', [[1, '2']], 'values.list() was called with x[1] must be number, got string'],
  ['list', [{}], 'values.list() was called with x must be number[], got object'],
  ['record', [{ 'a b': [] }], 'values.record() was called with x["a b"] must be number, got array'],
  ['tree', [null], 'values.tree() was called with x must be Tree, got null'],
  ['bytes', [new Int8Array(1)], 'values.bytes() was called with x must be Uint8Array, got object'],
  ['rest', ['a', 1, '2'], 'values.rest() was called with more must be number, got string'],
  ['fn', [1], 'values.fn() was called with x must be a function, got number'],
];

/** A wrong result of the guest: expression, message. */
const WRONG_RESULTS: readonly (readonly [Method, string, string])[] = [
  ['string', '1', 'values.string() returned 1: result must be string, got number'],
  ['number', '"x"', 'values.number() returned "x": result must be number, got string'],
  ['number', 'undefined', 'values.number() returned undefined: result must be number, got undefined'],
  ['boolean', 'Symbol("s")', 'values.boolean() returned a symbol: result must be boolean, got symbol'],
  ['bigint', '() => 1', 'values.bigint() returned a function: result must be bigint, got function'],
  ['literal', '"b"', 'values.literal() returned "b": result must be "a" | 2 | true, got string'],
  ['plain', '({ x: "200" })', 'values.plain() returned { x: "200" }: result.x must be number, got string'],
  [
    'plain',
    '({ x: 1, inner: { y: 1 } })',
    'values.plain() returned { x: 1, inner: { y: 1 } }: result.inner.y must be string, got number',
  ],
  ['plain', 'null', 'values.plain() returned null: result must be Plain, got null'],
  ['plain', 'new Proxy({}, { get() { throw new Error("trap"); } })', 'trap'],
  ['list', '[1, , 3]', 'values.list() returned an array of 3: result[1] must be number, got undefined'],
  ['list', '({ length: 1, 0: 1 })', 'values.list() returned { 0: 1, length: 1 }: result must be number[], got object'],
  [
    'list',
    'new Proxy([], { get: (t, k) => (k === "length" ? 2 ** 40 : t[k]) })',
    'values.list() returned an array of 1099511627776: result must be an array of at most 67108864 elements, got number',
  ],
  [
    'list',
    'new Proxy([], { get: (t, k) => (k === "length" ? -1 : t[k]) })',
    'values.list() returned an array of -1: result must be an array of at most 67108864 elements, got number',
  ],
  [
    'record',
    '({ a: 1, "b c": null })',
    'values.record() returned { a: 1, b c: null }: result["b c"] must be number, got null',
  ],
  [
    'shape',
    '({ kind: "triangle" })',
    'values.shape() returned { kind: "triangle" }: result.kind must be "circle" | "square", got string',
  ],
  [
    'tree',
    '({ value: 1, children: [{ value: 2, children: 3 }] })',
    'values.tree() returned { value: 1, children: an array of 1 }: result.children[0].children must be Tree[], got number',
  ],
  ['bytes', 'new Uint16Array(2)', 'values.bytes() returned { 0: 0, 1: 0 }: result must be Uint8Array, got object'],
  ['bytes', 'Object.create(Uint8Array.prototype)', 'values.bytes() returned {}: result must be Uint8Array, got object'],
  ['buffer', 'new Uint8Array(2)', 'values.buffer() returned { 0: 0, 1: 0 }: result must be ArrayBuffer, got object'],
  ['any', 'Symbol("s")', 'values.any() returned a symbol: result: a symbol cannot cross'],
  ['any', '({ a: [Symbol("s")] })', 'values.any() returned { a: an array of 1 }: result.a.0: a symbol cannot cross'],
];

describe('misfits', () => {
  test.each(WRONG_ARGUMENTS)('argument of %s %o', async (method, args, message) => {
    const values = await bind(ECHO, 'Values');
    const call = (): unknown => (values[method] as (...all: unknown[]) => unknown)(...args);
    expect(call).toThrow(expect.objectContaining({ name: 'TsugiError', code: 'TYPE', plugin: 'plug', message }));
  });

  test.each(WRONG_RESULTS)('result of %s: %s', async (method, expression, message) => {
    const values = await bind(`${ECHO.replace(`${method}: echo`, `${method}: () => ${expression}`)}`, 'Values');
    const call = (): unknown => (values[method] as (x: unknown) => unknown)(SAMPLE[method]);
    expect(call).toThrow(expect.objectContaining({ name: 'TsugiError', plugin: 'plug', message }));
  });
});

/** An argument that each method takes. */
const SAMPLE: Readonly<Record<Method, unknown>> = {
  string: '',
  number: 1,
  boolean: true,
  bigint: 1n,
  nil: null,
  literal: 2,
  optional: '',
  list: [],
  record: {},
  plain: { x: 1 },
  tree: { value: 1, children: [] },
  shape: { kind: 'circle', radius: 1 },
  bytes: new Uint8Array(1),
  floats: new Float64Array(1),
  buffer: new ArrayBuffer(1),
  any: 1,
  promise: Promise.resolve(1),
  stream: (async function* () {})(),
  fn: (x: number) => x,
};

/** A value that is not what it was when it was looked at (rule 3). */
const LYING: readonly (readonly [Method, string, unknown])[] = [
  ['plain', 'let n = 0; return { get x() { return n++ === 0 ? 1 : "lie"; } };', { x: 1 }],
  [
    'shape',
    'let n = 0; return { get kind() { return n++ === 0 ? "circle" : "square"; }, radius: 1, side: 2 };',
    { kind: 'circle', radius: 1 },
  ],
  ['list', 'let n = 0; return new Proxy([1, 2], { get: (t, k) => (k === "length" ? [2, 1e9][n++] : t[k]) });', [1, 2]],
  ['list', 'return new Proxy([1, 2], { get: (t, k) => (k === "0" ? 7 : t[k]) });', [7, 2]],
  [
    'list',
    'return Object.setPrototypeOf([1, 2], { __proto__: Array.prototype, [Symbol.iterator]() { throw 1; }, map() { throw 1; } });',
    [1, 2],
  ],
  [
    'record',
    'return new Proxy({}, { ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }), get: () => 2 });',
    { a: 2 },
  ],
  ['any', 'return { toJSON() { return "lie"; }, [Symbol.toPrimitive]() { return 1; }, a: 1 }.a;', 1],
  ['bytes', 'return Object.defineProperty(new Uint8Array([1]), "length", { value: 99 });', new Uint8Array([1])],
  ['bytes', 'return new (class extends Uint8Array { get buffer() { return 1; } })([4]);', new Uint8Array([4])],
  ['any', 'return new (class extends Map { forEach() {} get size() { return 9; } })([[1, 2]]);', new Map([[1, 2]])],
  ['any', 'return Object.defineProperty(new Date(5), "getTime", { value: () => 6 });', new Date(5)],
  ['any', 'let n = 0; return { get a() { return n++; } };', { a: 0 }],
];

test.each(LYING)('%s is read once: %s', async (method, body, expected) => {
  const values = await bind(ECHO.replace(`${method}: echo`, `${method}() { ${body} }`), 'Values');
  expect((values[method] as (x: unknown) => unknown)(SAMPLE[method])).toStrictEqual(expected);
});
