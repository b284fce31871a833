/** The one error type that reaches a host, and the table of its codes. */

/** What went wrong, by stage. The texts are what the codes mean to a reader of the documentation. */
export const ERROR_CODES = {
  SYNTAX: 'the source does not parse',
  TYPE: 'a value or a declaration has the wrong type',
  CONTRACT: 'the plugin or the schema does not fit the contract',
  LIMIT: 'the guest used more than its limits allow and was terminated',
  PERMISSION: 'the guest asked for something that it was not granted',
  GUEST: 'the guest threw',
  LOAD: 'a file, manifest or import could not be loaded',
  TRANSPORT: 'the connection to a plugin in another process failed',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The limits that a guest can run into; see `Limits`. */
export type LimitName = 'callMs' | 'turnMs' | 'asyncMs' | 'heapBytes' | 'fuel';

export interface TsugiErrorOptions {
  readonly plugin?: string | undefined;
  readonly frame?: string | undefined;
  readonly limit?: LimitName | undefined;
  readonly file?: string | undefined;
  /** 1-based. */
  readonly line?: number | undefined;
  /** 1-based. */
  readonly column?: number | undefined;
  readonly cause?: unknown;
  /** Replaces the stack trace; frames of the guest in positions of its TypeScript. */
  readonly stack?: string | undefined;
}

/** Every failure that tsugi reports. `message` says what and how to mend it; `frame` shows where. */
export class TsugiError extends Error {
  readonly code: ErrorCode;
  /** The plugin's name. */
  declare readonly plugin?: string;
  /** The lines of the source around the place, with a caret under it. */
  declare readonly frame?: string;
  /** With code `LIMIT`: which limit. */
  declare readonly limit?: LimitName;
  /** The source file, if the place is known. */
  declare readonly file?: string;
  /** 1-based line in `file`. */
  declare readonly line?: number;
  /** 1-based column in `file`. */
  declare readonly column?: number;

  constructor(code: ErrorCode, message: string, options: TsugiErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'TsugiError';
    this.code = code;
    if (options.plugin !== undefined) this.plugin = options.plugin;
    if (options.frame !== undefined) this.frame = options.frame;
    if (options.limit !== undefined) this.limit = options.limit;
    if (options.file !== undefined) this.file = options.file;
    if (options.line !== undefined) this.line = options.line;
    if (options.column !== undefined) this.column = options.column;
    if (options.stack !== undefined) this.stack = options.stack;
  }
}
