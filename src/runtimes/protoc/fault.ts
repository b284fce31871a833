/** The errors of protoc plugins: what an author says about the input, and how a plugin that the host ran has failed. */
import { type ErrorCode, TsugiError, type TsugiErrorOptions } from '../../diagnostics/error.ts';

/**
 * What is wrong with the `.proto` files or the parameter, in words for who wrote them. It goes into the response's field
 * `error`, and the plugin still ends with exit code 0, as `plugin.proto` asks for it.
 */
export class ProtocInputError extends Error {
  override readonly name = 'ProtocInputError';
}

/** The request is not one that protoc writes. The plugin says so on stderr and ends with exit code 1. */
export class MalformedRequestError extends Error {
  override readonly name = 'MalformedRequestError';
}

export interface ProtocPluginFailure extends TsugiErrorOptions {
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
  readonly stderr?: string | undefined;
  readonly reported?: string | undefined;
}

/**
 * A `protoc-gen-*` executable that the host ran did not give output. The codes: `LOAD` it could not be started, `LIMIT` it took
 * too long, `TRANSPORT` it crashed or its response cannot be read, `GUEST` it reported an error about its input, `CONTRACT` it
 * does not know a feature that the input uses, `PERMISSION` it names a file outside the output folder.
 */
export class ProtocPluginError extends TsugiError {
  /** The process's exit code, if it has ended by itself. */
  declare readonly exitCode?: number;
  /** The signal that ended the process. */
  declare readonly signal?: string;
  /** The end of what it wrote to stderr. */
  readonly stderr: string;
  /** With code `GUEST`: the response's field `error`. */
  declare readonly reported?: string;

  constructor(code: ErrorCode, message: string, failure: ProtocPluginFailure) {
    super(code, message, failure);
    this.stderr = failure.stderr ?? '';
    if (failure.exitCode !== undefined) this.exitCode = failure.exitCode;
    if (failure.signal !== undefined) this.signal = failure.signal;
    if (failure.reported !== undefined) this.reported = failure.reported;
  }
}
