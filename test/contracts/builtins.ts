import type { BytesName, Type } from '../../src/contract/index.ts';
import { type ContractCase, number, result, string, union } from './case.ts';

const BYTES: readonly BytesName[] = [
  'Uint8Array',
  'Int8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
  'ArrayBuffer',
];

const bytes = (array: BytesName): ContractCase =>
  result(array, {
    written: array,
    type: { kind: 'bytes', array },
    fits: [`new ${array}(8)`],
    unfits: [
      ['[1]', ` must be ${array}, got array`],
      [array === 'Uint8Array' ? 'new Int8Array(8)' : 'new Uint8Array(8)', ` must be ${array}, got object`],
    ],
  });

const builtin = (written: string, type: Type, text: string, fits: readonly string[], wrong: string): ContractCase =>
  result(written, {
    written,
    type,
    fits,
    unfits: [
      [wrong, ` must be ${text}, got object`],
      ['1', ` must be ${text}, got number`],
    ],
  });

const stream = (written: string, type: Type, text: string, fits: readonly string[]): ContractCase =>
  result(written, { written, type, fits, unfits: [['({})', ` must be ${text}, got object`]] });

const GENERATOR = '(async function* () { yield 1; })()';

export const builtins: readonly ContractCase[] = [
  ...BYTES.map(bytes),
  result('a typed array of a buffer', {
    written: 'Uint8Array<ArrayBuffer>',
    type: { kind: 'bytes', array: 'Uint8Array' },
    fits: ['new Uint8Array([1])'],
    unfits: [],
  }),
  builtin('Date', { kind: 'date' }, 'Date', ['new Date(0)', 'new Date(NaN)'], 'Object.create(Date.prototype)'),
  builtin('RegExp', { kind: 'regexp' }, 'RegExp', ['/a+/gi'], '({ source: "a" })'),
  builtin('URL', { kind: 'url' }, 'URL', ['new URL("https://a/b?c")'], '({ href: "https://a" })'),
  builtin(
    'Error',
    { kind: 'error' },
    'Error',
    ['new Error("a")', 'new TypeError("b")'],
    '({ name: "Error", message: "a" })',
  ),
  builtin('TypeError', { kind: 'error' }, 'Error', ['new TypeError("a")'], '({})'),
  builtin(
    'AbortSignal',
    { kind: 'abortSignal' },
    'AbortSignal',
    ['new AbortController().signal', 'AbortSignal.abort()'],
    '({ aborted: true })',
  ),
  result('a class that is an error', {
    before: 'class NotFound extends Error {}',
    written: 'NotFound | null',
    type: union({ kind: 'error' }, { kind: 'null' }),
    fits: ['new (class NotFound extends Error {})("a")', 'null'],
    unfits: [['({ message: "a" })', ' must be Error | null, got object']],
  }),
  stream('AsyncIterable<number>', { kind: 'asyncIterable', of: number }, 'AsyncIterable<number>', [
    GENERATOR,
    'ReadableStream.from([1])',
  ]),
  stream(
    'AsyncIterableIterator<number>',
    { kind: 'asyncIterable', of: number, generator: true },
    'AsyncGenerator<number>',
    [GENERATOR],
  ),
  stream('AsyncGenerator<number>', { kind: 'asyncIterable', of: number, generator: true }, 'AsyncGenerator<number>', [
    GENERATOR,
  ]),
  stream(
    'AsyncGenerator<number, void, undefined>',
    { kind: 'asyncIterable', of: number, generator: true },
    'AsyncGenerator<number>',
    [GENERATOR],
  ),
  stream(
    'ReadableStream<Uint8Array>',
    { kind: 'asyncIterable', of: { kind: 'bytes', array: 'Uint8Array' }, stream: true },
    'ReadableStream<Uint8Array>',
    ['ReadableStream.from([new Uint8Array(1)])'],
  ),
  result('streams of several kinds', {
    written: 'AsyncIterable<string> | ReadableStream<Uint8Array> | AsyncGenerator<number>',
    type: union(
      { kind: 'asyncIterable', of: number, generator: true },
      { kind: 'asyncIterable', of: string },
      { kind: 'asyncIterable', of: { kind: 'bytes', array: 'Uint8Array' }, stream: true },
    ),
    fits: [
      'ReadableStream.from([new Uint8Array(1)])',
      GENERATOR,
      '({ [Symbol.asyncIterator]: async function* () { yield "a"; } })',
    ],
    unfits: [
      [
        '({ [Symbol.iterator]: function* () {} })',
        ' must be AsyncGenerator<number> | AsyncIterable<string> | ReadableStream<Uint8Array>, got object',
      ],
    ],
  }),
  result('Promise', {
    written: 'Promise<string>',
    type: { kind: 'promise', of: string },
    fits: ['Promise.resolve("a")'],
    unfits: [['"a"', ' must be Promise<string>, got string']],
  }),
  result('PromiseLike', {
    written: 'PromiseLike<string>',
    type: { kind: 'promise', of: string },
    fits: ['Promise.resolve("a")'],
    unfits: [],
  }),
  result('promises are one promise', {
    written: 'string | Promise<string> | Promise<number>',
    type: union(string, { kind: 'promise', of: union(string, number) }),
    fits: ['"a"', 'Promise.resolve(1)'],
    unfits: [['1', ' must be string | Promise<string | number>, got number']],
  }),
  result('built-ins in a union', {
    written: 'Date | Map<string, number> | Set<number> | Error | string[] | null',
    type: union(
      { kind: 'array', of: string },
      { kind: 'date' },
      { kind: 'error' },
      { kind: 'map', key: string, of: number },
      { kind: 'set', of: number },
      { kind: 'null' },
    ),
    fits: ['new Date(0)', 'new Map([["a", 1]])', 'new Set([1])', 'new Error()', '["a"]', 'null'],
    unfits: [
      ['({})', ' must be string[] | Date | Error | Map<string, number> | Set<number> | null, got object'],
      ['new Set(["a"])', '[0] must be number, got string'],
    ],
  }),
];
