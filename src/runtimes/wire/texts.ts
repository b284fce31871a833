/** Objects that are two texts on the wire: errors and regular expressions. */
import { types } from 'node:util';
import { Mismatch } from '../../interpreter/index.ts';

export const isError = (value: unknown): boolean => types.isNativeError(value) || value instanceof Error;

/** Objects that are two texts on the wire. */
export interface Texts {
  readonly fields: readonly [string, string];
  readonly expected: string;
  readonly is: (value: unknown) => boolean;
  readonly take: (value: never) => readonly [string, string];
  readonly make: (first: string, second: string) => unknown;
}
export const REGEXP: Texts = {
  fields: ['source', 'flags'],
  expected: 'RegExp',
  is: types.isRegExp,
  take: ({ source, flags }: RegExp) => [source, flags],
  make: regexpOf,
};
export const ERROR: Texts = {
  fields: ['name', 'message'],
  expected: 'Error',
  is: isError,
  take: ({ name, message }: Error) => [String(name), String(message)],
  make: errorOf,
};

const ERRORS: Readonly<Record<string, ErrorConstructor | undefined>> = {
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
};

/** An error of the other side: by name and message, without frames of this one. */
export function errorOf(name: string, message: string): Error {
  const Standard = Object.hasOwn(ERRORS, name) ? ERRORS[name] : undefined;
  const error = new (Standard ?? Error)(message);
  if (Standard === undefined && name !== 'Error') {
    Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
  }
  error.stack = message === '' ? name : `${name}: ${message}`;
  return error;
}

export function regexpOf(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    throw new Mismatch('RegExp', source);
  }
}
