/** What cannot cross the boundary, why, and what to write instead: the texts of refusals, as data. */

import { TsugiError } from '../diagnostics/error.ts';
import type { Place } from './place.ts';

/** Reason and way to mend, for types that are no declared class or interface. */
export const REFUSED = {
  symbol: 'a symbol cannot cross the boundary; use a string',
  symbolMember: 'a member whose name is a symbol cannot cross the boundary; give it a string name',
  reservedMember: 'this name is reserved and cannot be a member of a contract; rename the member',
  privateMember: 'a class with a private or protected member cannot cross the boundary; declare an interface instead',
  never: 'never has no values; use void for a function that does not return',
  object: "the type 'object' says nothing about its members; use unknown for a copy, or an interface",
  empty: "the type '{}' says nothing about its members; use unknown for a copy, or an interface",
  template: 'a template literal type with infinitely many values cannot be checked; use string',
  generic: 'an unbounded generic cannot cross the boundary; write the type that is meant in its place',
  genericFunction: 'a generic function cannot cross the boundary; write the types that are meant, or unknown',
  overload: 'an overloaded function cannot cross the boundary; use one signature with optional or union parameters',
  constructor: 'a constructor cannot cross the boundary; use a function that returns the object',
  hybrid: 'a function with members cannot cross the boundary; use an object with a method',
  thisParameter: "a function that declares its 'this' cannot cross the boundary; take the object as a parameter",
  tuple: 'a tuple cannot cross the boundary yet; use an object with named members, or an array',
  indexAndMembers:
    'an index signature beside declared members cannot cross the boundary; put it into a member of its own',
  indexKey: 'only an index signature by string can cross the boundary; use Record<string, T> or an array',
  intersection: 'an intersection with a primitive (a branded type) cannot be checked; use the primitive',
  recursive: 'a recursive type must go through an interface; give the object that closes the circle a name',
  unresolved: 'this type could not be resolved; check its import',
  endless: 'this generic type refers to ever larger instances of itself; write it without the growing type argument',
  deep: 'this type is nested too deeply; give its parts names',
} as const;

export type RefusalReason = keyof typeof REFUSED;

/** What to use in place of types that the language, the guest's globals or Node declare. */
const INSTEAD: Readonly<Record<string, string>> = {
  AbortSignal: 'a callback or a method that cancels',
  AsyncGenerator: 'AsyncIterable<T>',
  AsyncIterableIterator: 'AsyncIterable<T>',
  AsyncIterator: 'AsyncIterable<T>',
  AsyncIteratorObject: 'AsyncIterable<T>',
  BigInt: 'bigint',
  Boolean: 'boolean',
  Buffer: 'Uint8Array',
  DataView: 'Uint8Array',
  Date: 'a number of milliseconds or an ISO string',
  Error: 'an object with the message, or throw it',
  Float16Array: 'Float32Array',
  Function: 'a function type with its parameters and result',
  Generator: 'T[] or AsyncIterable<T>',
  Iterable: 'T[] or AsyncIterable<T>',
  IterableIterator: 'T[] or AsyncIterable<T>',
  Iterator: 'T[] or AsyncIterable<T>',
  IteratorObject: 'T[] or AsyncIterable<T>',
  Map: 'Record<string, T> or an array of entries',
  Number: 'number',
  Object: 'unknown for a copy, or an interface',
  ReadableStream: 'AsyncIterable<Uint8Array>',
  ReadonlyMap: 'Record<string, T> or an array of entries',
  ReadonlySet: 'T[]',
  RegExp: 'a string with the pattern',
  Set: 'T[]',
  SharedArrayBuffer: 'ArrayBuffer',
  String: 'string',
  Symbol: 'string',
  URL: "a string with the URL's href",
  URLSearchParams: 'a string, or Record<string, string>',
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
