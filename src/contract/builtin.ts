/** The built-in types that a schema knows by kind, and how TypeScript writes them. */

import type { BuiltinType, BytesName } from './schema.ts';

const BYTES: Readonly<Record<BytesName, true>> = {
  Uint8Array: true,
  Int8Array: true,
  Uint8ClampedArray: true,
  Int16Array: true,
  Uint16Array: true,
  Int32Array: true,
  Uint32Array: true,
  Float32Array: true,
  Float64Array: true,
  BigInt64Array: true,
  BigUint64Array: true,
  ArrayBuffer: true,
};
export const BYTES_NAMES = Object.keys(BYTES) as readonly BytesName[];

export const BUILTIN_NAMES: Readonly<Record<BuiltinType['kind'], string>> = {
  date: 'Date',
  regexp: 'RegExp',
  url: 'URL',
  error: 'Error',
  abortSignal: 'AbortSignal',
};

const GENERICS = ['Promise', 'AsyncIterable', 'AsyncGenerator', 'ReadableStream', 'Map', 'Set', 'Record'] as const;

/** A type of the contract with one of these names would hide the built-in where the schema is printed. */
export const PRINTED_NAMES: ReadonlySet<string> = new Set([
  ...BYTES_NAMES,
  ...Object.values(BUILTIN_NAMES),
  ...GENERICS,
]);
