/**
 * Errors as messages. What a plugin's code throws crosses by name and message, with its causes; what tsugi says of a plugin
 * crosses with its code and its place in the plugin's source.
 */
import { ERROR_CODES, type ErrorCode, type LimitName, TsugiError } from '../../diagnostics/error.ts';
import { Mismatch, mismatchText } from '../../interpreter/index.ts';
import type { Handles } from './handles.ts';
import type { Field, Message } from './model.ts';
import { DELIMITED, Malformed, type Reader, VARINT } from './reader.ts';
import { errorOf } from './texts.ts';
import { structured } from './value.ts';
import type { Writer } from './writer.ts';

/** What is said of an error. Whatever is '' or absent is not known. */
export interface Failure {
  /** What kind of failure it is; without one it is what the plugin's code, or the host's callback, threw. */
  readonly code?: ErrorCode;
  /** The name of the error that was thrown, such as `RangeError`. */
  readonly name: string;
  readonly message: string;
  /** Its stack trace, as text. */
  readonly stack: string;
  readonly cause?: Failure;
  /** What was thrown, if that is no error. */
  readonly thrown?: { readonly value: unknown };
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly frame: string;
  readonly limit: string;
}

const NUMBER = {
  code: 1,
  name: 2,
  message: 3,
  stack: 4,
  cause: 5,
  thrown: 6,
  file: 7,
  line: 8,
  column: 9,
  frame: 10,
  limit: 11,
} as const;

/** Causes beyond this depth are left out. */
const MAX_CAUSES = 8;
/** Texts are cut here: an error is for a person. */
const MAX_TEXT = 20_000;

/** An error of which nothing is known. */
export const NOTHING: Failure = {
  name: '',
  message: '',
  stack: '',
  file: '',
  line: 0,
  column: 0,
  frame: '',
  limit: '',
};

/** @returns what the other side may know of what was thrown on this one. @param own whether stack and cause belong to it */
export function failureOf(thrown: unknown, own: boolean, depth = 0): Failure {
  if (thrown instanceof Mismatch) return { ...NOTHING, name: 'TypeError', message: mismatchText(thrown) };
  if (thrown instanceof TsugiError && own) return ofTsugi(thrown, depth);
  if (!isError(thrown)) return { ...NOTHING, thrown: { value: thrown } };
  const { name, message, stack, cause } = thrown;
  return {
    ...NOTHING,
    name: textOf(name),
    message: textOf(message),
    stack: own ? textOf(stack ?? '') : '',
    ...(own && cause !== undefined && depth < MAX_CAUSES && { cause: failureOf(cause, own, depth + 1) }),
  };
}

/** What tsugi has made of something: what was thrown is its cause. */
function ofTsugi(error: TsugiError, depth: number): Failure {
  const { code, message, stack = '', file = '', line = 0, column = 0, frame = '', limit = '', cause } = error;
  const place = { file, line, column, frame, limit };
  if (code === 'GUEST' && isError(cause)) return { ...failureOf(cause, true, depth), ...place };
  const at = { ...NOTHING, ...place, message, stack: textOf(stack) };
  if (code === 'GUEST') return { ...at, thrown: { value: cause } };
  return { ...at, code, ...(isError(cause) && depth < MAX_CAUSES && { cause: failureOf(cause, true, depth + 1) }) };
}

const isError = (value: unknown): value is Error => value instanceof Error;

function textOf(value: unknown): string {
  const text = typeof value === 'symbol' ? 'a symbol' : String(value);
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/** The error that a host sees of what its plugin has told. */
export function pluginError(failure: Failure, plugin: string): TsugiError {
  const { code = 'GUEST', name, message, stack, cause, thrown, file, line, column, frame, limit } = failure;
  const place = {
    plugin,
    ...(file !== '' && { file }),
    ...(line > 0 && { line }),
    ...(column > 0 && { column }),
    ...(frame !== '' && { frame }),
    ...(LIMITS.includes(limit) && { limit: limit as LimitName }),
  };
  if (code !== 'GUEST') {
    return new TsugiError(code, message, {
      ...place,
      ...(stack !== '' && { stack }),
      ...(cause !== undefined && { cause: plainError(cause) }),
    });
  }
  const text = thrown === undefined ? titleOf(name, message) : message === '' ? thrownText(thrown.value) : message;
  const frames = stack.indexOf('\n    at ');
  return new TsugiError('GUEST', text, {
    ...place,
    cause: thrown === undefined ? plainError(failure) : thrown.value,
    stack: `TsugiError: ${text}${frames < 0 ? '' : stack.slice(frames)}`,
  });
}
const LIMITS: readonly string[] = ['callMs', 'turnMs', 'asyncMs', 'heapBytes', 'fuel'];

const titleOf = (name: string, message: string): string =>
  name === '' || name === 'Error' ? message : `${name}: ${message}`;

const thrownText = (value: unknown): string => `threw ${typeof value}, which is not an error`;

/** An error as code of this side may see it: by name and message. */
export function plainError({ name, message, stack, cause, thrown }: Failure): Error {
  if (thrown !== undefined) return new Error(message === '' ? textOf(thrown.value) : message);
  const error = errorOf(name === '' ? 'Error' : name, message);
  if (stack !== '') error.stack = stack;
  if (cause !== undefined) {
    const value = cause.thrown === undefined ? plainError(cause) : cause.thrown.value;
    Object.defineProperty(error, 'cause', { value, writable: true, configurable: true });
  }
  return error;
}

const VALUE = structured('Value');
const tagOf = (number: number, type = DELIMITED): number => (number << 3) | type;

/** Appends the message, without its length. */
export function writeFailure(writer: Writer, failure: Failure): void {
  for (const key of ['code', 'name', 'message', 'stack', 'file', 'frame', 'limit'] as const) {
    const text = failure[key];
    if (text === undefined || text === '') continue;
    writer.varint(tagOf(NUMBER[key]));
    writer.text(text);
  }
  for (const key of ['line', 'column'] as const) {
    if (failure[key] <= 0) continue;
    writer.varint(tagOf(NUMBER[key], VARINT));
    writer.varint(failure[key]);
  }
  if (failure.thrown !== undefined) writeThrown(writer, failure.thrown.value);
  if (failure.cause === undefined) return;
  writer.varint(tagOf(NUMBER.cause));
  const start = writer.begin();
  writeFailure(writer, failure.cause);
  writer.end(start);
}

/** What has no copy, such as a function, arrives as undefined. */
function writeThrown(writer: Writer, value: unknown): void {
  const { length, depth } = writer;
  try {
    writer.varint(tagOf(NUMBER.thrown));
    VALUE.write(writer, value, NO_HANDLES);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    writer.rewind(length, depth);
    writer.varint(tagOf(NUMBER.thrown));
    VALUE.write(writer, undefined, NO_HANDLES);
  }
}

/** Data holds none. */
const none = (): never => {
  throw new Malformed('it names a function, a stream or a signal where there can be none');
};
export const NO_HANDLES: Handles = {
  exportFunction: none,
  importFunction: none,
  exportIterable: none,
  importIterable: none,
  exportSignal: none,
  importSignal: none,
};

/** Reads to the end of the message that the reader is in. @throws Malformed, Mismatch */
export function readFailure(reader: Reader): Failure {
  const failure: { -readonly [K in keyof Failure]: Failure[K] } = { ...NOTHING };
  reader.count();
  while (!reader.done) {
    const tag = reader.tag();
    const key = KEYS[tag >>> 3];
    if (key === undefined || (tag & 7) !== (key === 'line' || key === 'column' ? VARINT : DELIMITED)) reader.skip(tag);
    else if (key === 'cause') {
      const outer = reader.enter();
      failure.cause = readFailure(reader);
      reader.leave(outer);
    } else if (key === 'thrown') failure.thrown = { value: VALUE.read(reader, NO_HANDLES) };
    else if (key === 'line' || key === 'column') failure[key] = reader.varint();
    else if (key !== 'code') failure[key] = reader.text();
    else {
      const code = reader.text();
      if (Object.hasOwn(ERROR_CODES, code)) failure.code = code as ErrorCode;
    }
  }
  return failure;
}

const KEYS: readonly (keyof typeof NUMBER | undefined)[] = [
  undefined,
  ...(Object.keys(NUMBER) as (keyof typeof NUMBER)[]),
];

/** The declaration of the message. @param valueName what the message of structured data is called */
export function failureMessage(name: string, valueName: string): Message {
  const field = (
    key: keyof typeof NUMBER,
    type: Field['type'],
    doc: string,
    label: Field['label'] = 'single',
  ): Field => ({
    name: key,
    jsonName: key,
    number: NUMBER[key],
    type,
    label,
    doc: doc === '' ? [] : [doc],
  });
  return {
    name,
    doc: ['An error. All that is not known is left out.'],
    fields: [
      field('code', 'string', `Empty for what the code threw; else one of ${Object.keys(ERROR_CODES).join(', ')}.`),
      field('name', 'string', 'Of the error that was thrown, such as RangeError.'),
      field('message', 'string', ''),
      field('stack', 'string', 'Its stack trace.'),
      field('cause', { message: name }, 'The error that led to it.', 'optional'),
      field('thrown', { message: valueName }, 'What was thrown, if that is no error.', 'optional'),
      field('file', 'string', 'Where in the plugin it was thrown.'),
      field('line', 'uint32', 'Counted from 1.'),
      field('column', 'uint32', 'Counted from 1.'),
      field('frame', 'string', 'The lines of the source around that place.'),
      field('limit', 'string', 'With the code LIMIT: which one.'),
    ],
  };
}
