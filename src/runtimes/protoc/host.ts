/** `runProtocPlugin`: the host in the place of protoc, for any `protoc-gen-*` executable. */
import { basename } from 'node:path';
import { toBinary } from '@bufbuild/protobuf';
import type { CodeGeneratorRequest, CodeGeneratorResponse } from '@bufbuild/protobuf/wkt';
import { CodeGeneratorRequestSchema } from '@bufbuild/protobuf/wkt';
import type { ErrorCode } from '../../diagnostics/error.ts';
import { TsugiError } from '../../diagnostics/error.ts';
import { checkOutput } from './assemble.ts';
import { type Execution, execute } from './execute.ts';
import { ProtocPluginError, type ProtocPluginFailure } from './fault.ts';
import { readResponse, unsupported } from './response.ts';

export interface ProtocHostOptions {
  /** How long it may take, in milliseconds; 30000 if absent. */
  readonly timeoutMs?: number;
  /** How much it may write to stdout; 64 MiB if absent. */
  readonly maxOutputBytes?: number;
  /** Ends it. The promise is rejected with the signal's reason then. */
  readonly signal?: AbortSignal;
  readonly cwd?: string;
  /** This process's environment if absent. */
  readonly env?: NodeJS.ProcessEnv;
  /** What a plugin that succeeded wrote to stderr, such as warnings; at most the last 64 KiB. */
  readonly onStderr?: (text: string) => void;
}

export const PROTOC_HOST_DEFAULTS = { timeoutMs: 30_000, maxOutputBytes: 64 * 1024 * 1024 } as const;

/**
 * Runs a plugin for one request. Its response was checked: it has no error, supports what the input uses, and names no file
 * outside the output folder.
 * @param command the executable, or it and its arguments; no shell is involved
 * @throws ProtocPluginError
 */
export async function runProtocPlugin(
  command: string | readonly string[],
  request: CodeGeneratorRequest,
  options: ProtocHostOptions = {},
): Promise<CodeGeneratorResponse> {
  const { timeoutMs, maxOutputBytes } = { ...PROTOC_HOST_DEFAULTS, ...options };
  const { signal, cwd, env, onStderr } = options;
  const [file = '', ...args] = typeof command === 'string' ? [command] : command;
  if (file === '') throw new TsugiError('TYPE', 'runProtocPlugin: the command is empty');
  const plugin = basename(file);
  const input = toBinary(CodeGeneratorRequestSchema, request);
  const execution = await execute(file, args, { input, timeoutMs, maxOutputBytes, signal, cwd, env });
  if (execution.end === 'aborted') throw signal?.reason ?? new Error('aborted');
  const stdout = outputOf(plugin, execution, timeoutMs, maxOutputBytes);
  const { stderr } = execution;
  const fail = (code: ErrorCode, message: string, failure: ProtocPluginFailure = {}): never => {
    throw new ProtocPluginError(code, message, { plugin, exitCode: 0, stderr, ...failure });
  };
  const response = responseOf(stdout, (error) => {
    const text = withStderr(`${plugin} wrote what is no CodeGeneratorResponse: ${error.message}`, stderr);
    return fail('TRANSPORT', text, { cause: error });
  });
  if (response.error !== '') fail('GUEST', `${plugin}: ${response.error}`, { reported: response.error });
  const missing = unsupported(request, response, plugin);
  if (missing !== undefined) fail('CONTRACT', missing);
  try {
    checkOutput(response);
  } catch (error) {
    if (error instanceof TsugiError) fail(error.code, `${plugin}: ${error.message}`);
    throw error;
  }
  if (stderr !== '') onStderr?.(stderr);
  return response;
}

function responseOf(bytes: Uint8Array, fail: (error: Error) => never): CodeGeneratorResponse {
  try {
    return readResponse(bytes);
  } catch (error) {
    return fail(error as Error);
  }
}

/** @throws ProtocPluginError unless it has ended well */
function outputOf(plugin: string, execution: Execution, timeoutMs: number, maxOutputBytes: number): Uint8Array {
  const { stderr } = execution;
  const fail = (code: ErrorCode, message: string, failure: ProtocPluginFailure = {}): never => {
    throw new ProtocPluginError(code, withStderr(message, stderr), { plugin, stderr, ...failure });
  };
  switch (execution.end) {
    case 'exit': {
      const { exitCode, stdout } = execution;
      return exitCode === 0 ? stdout : fail('TRANSPORT', `${plugin} ended with exit code ${exitCode}`, { exitCode });
    }
    case 'signal':
      return fail('TRANSPORT', `${plugin} was ended by ${execution.signal}`, { signal: execution.signal });
    case 'timeout':
      return fail('LIMIT', `${plugin} took longer than timeoutMs: ${timeoutMs}, and was ended`, { limit: 'asyncMs' });
    case 'output':
      return fail('TRANSPORT', `${plugin} wrote more than maxOutputBytes: ${maxOutputBytes}, and was ended`);
    case 'failed': {
      const { error } = execution;
      const why = error.code === 'ENOENT' ? 'there is no such program, or no such cwd' : error.message;
      return fail('LOAD', `${plugin} could not be started: ${why}`, { cause: error });
    }
    case 'aborted':
      return fail('TRANSPORT', `${plugin} was ended`);
  }
}

const withStderr = (message: string, stderr: string): string =>
  stderr.trim() === '' ? message : `${message}; on stderr:\n${stderr.trimEnd()}`;
