/** The server's log: one JSON object a line for machines, a readable line with indented code frames for a terminal. */
import { TsugiError } from '../diagnostics/error.ts';
import type { Logger } from '../host/index.ts';
import type { Failure } from './chain.ts';
import type { Exchange } from './exchange.ts';
import { type FailureKind, kindOf } from './failure.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogOptions {
  /** Gets whole lines, without their end. */
  readonly write: (line: string) => void;
  readonly format: 'json' | 'text';
  /** What is less than this is left out. */
  readonly level: LogLevel;
  readonly color?: boolean;
  /** Stand in every entry. */
  readonly details?: Readonly<Record<string, unknown>>;
}

type Details = Record<string, unknown>;

export function createLog(options: LogOptions): Logger {
  const line = options.format === 'json' ? jsonLine : textLine;
  const at = (level: LogLevel) => {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(options.level)) return () => {};
    return (message: string, details: Details = {}): void =>
      options.write(line(level, message, { ...options.details, ...flat(details) }, options.color === true));
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** An error under `error` becomes what a log needs of it: message, code, plugin, place and code frame. */
function flat(details: Details): Details {
  const { error, ...rest } = details;
  if (error === undefined) return rest;
  if (!(error instanceof Error)) return { ...rest, error: typeof error === 'string' ? error : String(error) };
  if (!(error instanceof TsugiError)) return { ...rest, error: error.message, ...causes(error) };
  const { code, plugin, limit, file, line, column, frame } = error;
  const place = file === undefined ? undefined : [file, line, column].filter((part) => part !== undefined).join(':');
  return { code, plugin, limit, ...rest, error: error.message, at: place, frame };
}

/** A failure of the server itself is found by its stack, a chain of causes by its messages. */
function causes(error: Error): Details {
  const { cause } = error;
  if (cause instanceof Error) return { cause: cause.message };
  return error.name === 'HttpFailure' ? {} : { stack: error.stack };
}

function jsonLine(level: LogLevel, message: string, details: Details): string {
  const head = { time: new Date().toISOString(), level, message };
  // Twice: the head stands first, and no detail takes its place.
  return asJson({ ...head, ...details, ...head }) ?? JSON.stringify({ ...head, details: 'cannot be written as JSON' });
}

/** @returns `undefined` for what has no JSON */
function asJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? String(member) : member));
  } catch {
    return undefined;
  }
}

const COLORS: Readonly<Record<LogLevel, number>> = { debug: 90, info: 36, warn: 33, error: 31 };

function textLine(level: LogLevel, message: string, details: Details, color: boolean): string {
  const time = new Date().toISOString().slice(11, 23);
  const label = color ? `\u001b[${COLORS[level]}m${level.padEnd(5)}\u001b[0m` : level.padEnd(5);
  const inline: string[] = [];
  const blocks: string[] = [];
  for (const [name, value] of Object.entries(details)) {
    if (value === undefined) continue;
    const text = typeof value === 'string' ? value : (asJson(value) ?? String(value));
    if (text.includes('\n')) blocks.push(text);
    else inline.push(`${name}=${/[\s"=]/.test(text) ? JSON.stringify(text) : text}`);
  }
  const first = [time, label, printable([message, ...inline].join(' '))].join(' ');
  return [first, ...blocks.flatMap((block) => block.split('\n').map((one) => `    ${printable(one)}`))].join('\n');
}

/** What a client or a guest has written must not steer the terminal, nor look like a line of its own. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g, (char) => JSON.stringify(char).slice(1, -1));
}

/** What a client may cause at will is less than an error. */
const LEVELS: Partial<Record<FailureKind, 'debug' | 'warn'>> = {
  bad_request: 'warn',
  payload_too_large: 'warn',
  not_found: 'debug',
};

/** The log has under the id of the answer what the client does not get to know. */
export function failureLog(logger: Logger): (failure: Failure, exchange: Exchange) => void {
  return ({ id, error, plugin }, exchange) => {
    const details = { id, ...(plugin === undefined ? {} : { plugin }), error };
    if (exchange.aborted) return logger.debug('the client left', details);
    const level = LEVELS[kindOf(error)];
    if (level !== undefined) return logger[level]('request refused', details);
    logger.error(plugin === undefined ? 'request failed' : 'plugin failed', details);
  };
}
