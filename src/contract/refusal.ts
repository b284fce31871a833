/** What cannot cross the boundary, why, and what to write instead: the texts of refusals, as data. */

import { TsugiError } from '../diagnostics/error.ts';
import type { Place } from './place.ts';

/** Reason and way to mend, for types that are no declared class or interface. */
export const REFUSED = {
  symbol: 'a symbol cannot cross the boundary; use a string',
  symbolMember: 'a member whose name is a symbol cannot cross the boundary; give it a string name',
  reservedMember: 'this name is reserved and cannot be a member of a contract; rename the member',
  privateMember: 'a class with a private or protected member cannot cross the boundary; declare an interface instead',
  object: "the type 'object' says nothing about its members; use unknown for a copy, or an interface",
  empty: "the type '{}' says nothing about its members; use unknown for a copy, or an interface",
  letterCase: 'the case of letters in a string cannot be checked; use string',
  template:
    'numbers in a template literal type cannot be told apart from what stands beside them; put text between them',
  generic: 'an unbounded generic cannot cross the boundary; write the type that is meant in its place',
  genericFunction:
    'an unbounded generic function cannot cross the boundary; bound its type parameters, or write the types that are meant',
  constructor: 'a constructor cannot cross the boundary; use a function that returns the object',
  hybrid: 'a function with members cannot cross the boundary; use an object with a method',
  thisParameter: "a function that declares its 'this' cannot cross the boundary; take the object as a parameter",
  tupleRest: 'elements after a rest element cannot cross the boundary; put the rest element last',
  indexKey: 'only an index signature by string or number can cross the boundary; use Record<string, T>',
  intersection: 'an intersection with a built-in type cannot be checked; use the built-in type or an interface',
  extendsBuiltin:
    'a class or interface that extends a built-in type cannot be checked; use the built-in type or an interface',
  templates: 'an intersection of template literal types cannot be checked; use one of them',
  streamResult:
    'what an asynchronous generator returns or is sent cannot cross the boundary; use void for both, as in AsyncGenerator<T, void, void>',
  unresolved: 'this type could not be resolved; check its import',
  endless: 'this generic type refers to ever larger instances of itself; write it without the growing type argument',
  deep: 'this type is nested too deeply; give its parts names',
} as const;

export type RefusalReason = keyof typeof REFUSED;

/** What to use in place of types that the language, the guest's globals, the DOM or Node declare. */
const INSTEAD: Readonly<Record<string, string>> = {
  ArrayBufferView: 'Uint8Array',
  ArrayLike: 'T[]',
  AsyncIterator: 'AsyncIterable<T>',
  BigInt: 'bigint',
  Blob: 'Uint8Array',
  Boolean: 'boolean',
  Buffer: 'Uint8Array',
  DataView: 'Uint8Array',
  Duplex: 'ReadableStream<Uint8Array> or AsyncIterable<Uint8Array>',
  Float16Array: 'Float32Array',
  FormData: 'Record<string, string>',
  Function: 'a function type with its parameters and result',
  Generator: 'an array or an AsyncIterable',
  Headers: 'Record<string, string> or [string, string][]',
  Iterable: 'an array or an AsyncIterable',
  IterableIterator: 'an array or an AsyncIterable',
  Iterator: 'an array or an AsyncIterable',
  IteratorObject: 'an array or an AsyncIterable',
  MapIterator: 'an array or an AsyncIterable',
  'NodeJS.ReadableStream': 'ReadableStream<Uint8Array> or AsyncIterable<Uint8Array>',
  Number: 'number',
  Object: 'unknown for a copy, or an interface',
  Readable: 'ReadableStream<Uint8Array> or AsyncIterable<Uint8Array>',
  SetIterator: 'an array or an AsyncIterable',
  SharedArrayBuffer: 'ArrayBuffer',
  String: 'string',
  Symbol: 'string',
  TransformStream: 'a function from AsyncIterable<T> to AsyncIterable<T>',
  URLSearchParams: 'a string, or Record<string, string>',
  WeakMap: 'Map<K, V>',
  WeakSet: 'Set<T>',
  Writable: 'a callback that takes the chunks',
  WritableStream: 'a callback that takes the chunks',
};

/** The refusal of a type that is declared outside the contract's own sources. */
export function refusedLibraryType(name: string): string {
  const instead = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : 'an interface with the members that are needed';
  return `a value of type ${name} cannot cross the boundary; use ${instead}`;
}

/** The refusal as an error: `Middleware.handle(request.foo): a symbol cannot cross …`. */
export function refusal(path: string, text: string, place: Place | undefined): TsugiError {
  return new TsugiError('CONTRACT', `${path}: ${text}`, { ...place });
}
