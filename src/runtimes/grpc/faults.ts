/**
 * Errors on their way between processes. To any peer an error is a status and a text. Between two sides that are both tsugi
 * all that is known of it goes along, in a trailer.
 */
import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { TsugiError } from '../../diagnostics/error.ts';
import {
  type Failure,
  failureOf,
  NO_HANDLES,
  plainError,
  pluginError,
  readFailure,
  writeFailure,
} from '../wire/failure.ts';
import { Reader } from '../wire/reader.ts';
import { errorOf } from '../wire/texts.ts';
import { structured } from '../wire/value.ts';
import { Writer } from '../wire/writer.ts';

const TRAILER = 'tsugi-error-bin';
/** Trailers have little room: texts are cut, and what does not fit then is told without its details. */
const MAX_TEXT = 4000;
const MAX_TRAILER = 16_000;

const data = structured('');

/** Any data as a message. @throws Mismatch for what is none */
export function encodeData(value: unknown): Buffer {
  const writer = new Writer();
  data.write(writer, value, NO_HANDLES);
  return writer.copy();
}

/** @throws Malformed, Mismatch */
export const decodeData = (bytes: Uint8Array): unknown => data.read(new Reader(bytes), NO_HANDLES);

export interface Status {
  readonly code: number;
  readonly details: string;
  readonly metadata: Metadata;
}

/**
 * How an error is told to the other side.
 * @param error whatever was thrown
 * @param own whether it is the plugin's, whose host may know its stack and cause
 */
export function statusOf(error: unknown, own: boolean): Status {
  const failure = failureOf(error, own);
  const metadata = new Metadata();
  metadata.set(TRAILER, trailerOf(failure));
  const { message, thrown } = failure;
  return {
    code: status.UNKNOWN,
    details: cut(thrown === undefined ? message : String(message || thrown.value)),
    metadata,
  };
}

/** All that is known of an error, as a message. */
export function encodeFailure(error: unknown, own: boolean): Buffer {
  const writer = new Writer();
  writeFailure(writer, failureOf(error, own));
  return writer.copy();
}

/** What the other side told in a message of a stream. Not an Error: each side makes its own of it. */
export class Told {
  readonly failure: Failure;
  /** @throws Malformed, Mismatch */
  constructor(bytes: Uint8Array) {
    this.failure = readFailure(new Reader(bytes));
  }
}

function trailerOf(failure: Failure): Buffer {
  const short = { ...failure, message: cut(failure.message), frame: cut(failure.frame) };
  const { thrown, cause, ...bare } = { ...short, stack: '' };
  const wholeCause = { ...short, stack: cut(failure.stack) };
  for (const tried of [failure, wholeCause, cause === undefined ? bare : { ...bare, cause: shallow(cause) }]) {
    const writer = new Writer();
    writeFailure(writer, tried);
    if (writer.length <= MAX_TRAILER) return writer.copy();
  }
  const writer = new Writer();
  writeFailure(writer, thrown === undefined ? bare : { ...bare, thrown: { value: undefined } });
  return writer.copy();
}

const shallow = ({ cause: _cause, thrown: _thrown, ...rest }: Failure): Failure => ({
  ...rest,
  message: cut(rest.message),
  frame: '',
  stack: '',
});

/** What the other side told of an error; undefined if it is not tsugi. */
function toldIn({ metadata }: ServiceError): Failure | undefined {
  const [bytes] = metadata?.get(TRAILER) ?? [];
  if (!Buffer.isBuffer(bytes)) return undefined;
  try {
    return readFailure(new Reader(bytes));
  } catch {
    return undefined;
  }
}

/** What the host threw in a callback or a stream, for the plugin. @param error what its call ended with */
export function thrownOf(error: unknown): unknown {
  const told = error instanceof Told ? error.failure : isServiceError(error) ? toldIn(error) : undefined;
  if (told !== undefined) return plainError(told);
  return isServiceError(error) ? errorOf('Error', error.details) : error;
}

/** Statuses that the connection gives itself; a plugin that gives one of them cannot be told from that. */
const TRANSPORT: ReadonlySet<number> = new Set([status.UNAVAILABLE, status.CANCELLED, status.DEADLINE_EXCEEDED]);
/** How grpc-js begins its own texts, for statuses that a plugin may well give too. */
const OWN_TEXTS =
  /^(?:Received RST_STREAM|Received message larger|Response message parsing|Protocol error|Stream closed|No message received|Unsupported message encoding)/;

/** Whether it was the connection that failed, and not the plugin. */
export const isTransport = (error: ServiceError): boolean =>
  toldIn(error) === undefined && (TRANSPORT.has(error.code) || OWN_TEXTS.test(error.details ?? ''));

export const isServiceError = (error: unknown): error is ServiceError =>
  error instanceof Error && typeof (error as Partial<ServiceError>).code === 'number' && 'details' in error;

/**
 * What a call ended with, for the host; `isTransport` does not hold for it.
 * @param call such as `images.resize()`
 */
export function errorFrom(error: ServiceError, call: string, plugin: string): TsugiError {
  const told = toldIn(error);
  if (told !== undefined) return pluginError(told, plugin);
  const { code, details } = error;
  if (code === status.UNIMPLEMENTED) {
    return new TsugiError('CONTRACT', `the plugin does not implement ${call}: ${details}`, { plugin });
  }
  const name = code === status.UNKNOWN ? 'Error' : (status[code] ?? 'Error');
  const text = name === 'Error' ? details : `${name}: ${details}`;
  return new TsugiError('GUEST', text, { plugin, cause: errorOf(name, details) });
}

const cut = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);
