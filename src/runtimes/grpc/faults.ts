/**
 * Errors on their way between processes. To any peer an error is a status and a text. Between two sides that are both tsugi
 * all that its kind tells goes along, in a trailer.
 */
import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { ERROR_CODES, type ErrorCode, TsugiError } from '../../diagnostics/error.ts';
import { Malformed, Reader } from '../wire/reader.ts';
import { errorOf, structured } from '../wire/value.ts';
import { Writer } from '../wire/writer.ts';

const TRAILER = 'tsugi-error-bin';
/** Trailers have little room: what does not fit is told without its details. */
const MAX_TEXT = 2000;
const MAX_TRAILER = 12_000;
const MAX_CAUSES = 5;

const data = structured('');

/** An error as data. */
interface Told {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly limit?: unknown;
  readonly file?: unknown;
  readonly line?: unknown;
  readonly column?: unknown;
  readonly frame?: unknown;
  readonly stack?: unknown;
  /** What it was caused by: an error, or `value`. */
  readonly cause?: Told;
  readonly value?: unknown;
}

/** Any data as a message. @throws Mismatch for what is none */
export function encodeData(value: unknown): Buffer {
  const writer = new Writer();
  data.write(writer, value, NO_HANDLES);
  return writer.copy();
}

/** @throws Malformed, Mismatch */
export const decodeData = (bytes: Uint8Array): unknown => data.read(new Reader(bytes), NO_HANDLES);

/** Data holds nothing that stays where it is. */
const NO_HANDLES = {} as Parameters<typeof data.read>[1];

export interface Status {
  readonly code: number;
  readonly details: string;
  readonly metadata: Metadata;
}

/** How an error is told to the other side. @param error whatever was thrown */
export function statusOf(error: unknown): Status {
  const told = tell(error, 0);
  const metadata = new Metadata();
  metadata.set(TRAILER, trailerOf(told));
  return { code: status.UNKNOWN, details: cut(String(told.message ?? ''), MAX_TEXT), metadata };
}

function tell(error: unknown, depth: number): Told {
  if (!(error instanceof Error)) return { value: error };
  const { name, message, cause, stack } = error;
  const common = {
    name: String(name),
    message: cut(String(message), MAX_TEXT),
    stack: cut(String(stack), MAX_TEXT),
    ...(cause !== undefined && depth < MAX_CAUSES && { cause: tell(cause, depth + 1) }),
  };
  if (!(error instanceof TsugiError)) return common;
  const { code, limit, file, line, column, frame } = error;
  return { ...common, code, limit, file, line, column, frame };
}

function trailerOf(told: Told): Buffer {
  const { name, message, code, limit } = told;
  for (const tried of [told, { ...told, stack: undefined }]) {
    try {
      const bytes = encodeData(tried);
      if (bytes.length <= MAX_TRAILER) return bytes;
    } catch {
      // what it was caused by is not data
    }
  }
  return encodeData({ name, message, code, limit });
}

/** What the other side told of an error; undefined if it is not tsugi. */
function toldIn(error: ServiceError): Told | undefined {
  const [bytes] = error.metadata?.get(TRAILER) ?? [];
  if (!Buffer.isBuffer(bytes)) return undefined;
  try {
    const told = decodeData(bytes);
    return typeof told === 'object' && told !== null ? told : undefined;
  } catch {
    return undefined;
  }
}

/** What a callback threw on the other side, for the plugin. */
export function thrownOf(error: ServiceError): Error {
  const told = toldIn(error);
  if (told === undefined) return errorOf('Error', error.details);
  if (told.name === undefined) return errorOf('Error', String(told.value));
  return errorOf(textOr(told.name, 'Error'), textOr(told.message, ''));
}

/** Statuses that the connection gives itself; a plugin that gives one of them cannot be told from that. */
const TRANSPORT: ReadonlySet<number> = new Set([status.UNAVAILABLE, status.CANCELLED, status.DEADLINE_EXCEEDED]);
/** How grpc-js begins its own texts, for statuses that a plugin may well give too. */
const OWN_TEXTS =
  /^(?:Received RST_STREAM|Received message larger|Response message parsing|Protocol error|Stream closed|No message received|Unsupported message encoding)/;

/** Whether it was the connection that failed, and not the plugin. */
export const isTransport = (error: ServiceError): boolean =>
  toldIn(error) === undefined && (TRANSPORT.has(error.code) || OWN_TEXTS.test(error.details ?? ''));

/**
 * What a call ended with, for the host.
 * @param label the call, such as `images.resize()`
 */
export function errorFrom(error: ServiceError, label: string, plugin: string): TsugiError {
  const told = toldIn(error);
  if (told !== undefined) return rebuilt(told, plugin);
  const { code, details } = error;
  if (isTransport(error))
    return new TsugiError('TRANSPORT', `${label}: the connection to the plugin failed: ${details}`, { plugin });
  if (code === status.UNIMPLEMENTED) {
    return new TsugiError('CONTRACT', `the plugin does not implement ${label}: ${details}`, { plugin });
  }
  const name = code === status.UNKNOWN ? 'Error' : (status[code] ?? 'Error');
  return new TsugiError('GUEST', name === 'Error' ? details : `${name}: ${details}`, {
    plugin,
    cause: errorOf(name, details),
  });
}

function rebuilt(told: Told, plugin: string): TsugiError {
  const { name, message, code, limit, file, line, column, frame, stack, cause } = told;
  const known = isCode(code) ? code : 'GUEST';
  const text = known === code ? textOr(message, '') : guestText(told);
  return new TsugiError(known, text, {
    plugin,
    limit: limit === 'asyncMs' ? limit : undefined,
    file: typeof file === 'string' ? file : undefined,
    line: typeof line === 'number' ? line : undefined,
    column: typeof column === 'number' ? column : undefined,
    frame: typeof frame === 'string' ? frame : undefined,
    stack: known === code && typeof stack === 'string' ? stack : undefined,
    cause: known === code ? causeOf(cause) : name === undefined ? told.value : causeOf(told),
  });
}

/** What an error of the plugin's own is called by the host. */
function guestText({ name, message, value }: Told): string {
  if (name === undefined) return `threw ${String(value)}, which is not an error`;
  return name === 'Error' || name === '' ? textOr(message, '') : `${String(name)}: ${textOr(message, '')}`;
}

function causeOf(told: Told | undefined, depth = 0): unknown {
  if (told === undefined || depth > MAX_CAUSES) return undefined;
  if (told.name === undefined) return told.value;
  const error = errorOf(textOr(told.name, 'Error'), textOr(told.message, ''));
  const cause = causeOf(told.cause, depth + 1);
  if (cause !== undefined) error.cause = cause;
  if (typeof told.stack === 'string') error.stack = told.stack;
  return error;
}

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** Bytes of the other side that are no message. */
export const malformedText = (error: unknown): string | undefined =>
  error instanceof Malformed ? error.why : undefined;
