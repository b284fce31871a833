/** Descriptors of `.proto` files, by way of protoc or from bytes that somebody has. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, fromBinary } from '@bufbuild/protobuf';
import type { FileDescriptorSet, Version } from '@bufbuild/protobuf/wkt';
import { FileDescriptorSetSchema, VersionSchema } from '@bufbuild/protobuf/wkt';
import { TsugiError } from '../../diagnostics/error.ts';
import { type Execution, execute } from './execute.ts';

export interface DescribeOptions {
  /** Names of files, relative to one of `includes`. */
  readonly files: readonly string[];
  /** Folders to look in (`--proto_path`); the working directory if absent. */
  readonly includes?: readonly string[];
  /** The compiler; `protoc` on the PATH if absent. */
  readonly protoc?: string;
  readonly cwd?: string;
  /** In milliseconds; 30000 if absent. */
  readonly timeoutMs?: number;
}

/** What `protocRequest` takes, with the files that were asked for. */
export interface ProtoDescription {
  readonly descriptors: FileDescriptorSet;
  readonly files: readonly string[];
  readonly compilerVersion: Version | undefined;
}

/**
 * Has protoc describe files with all that they import, comments included.
 * @throws TsugiError `LOAD` if protoc is not there, `SYNTAX` with protoc's own words if it refuses the files
 */
export async function describeProtos(options: DescribeOptions): Promise<ProtoDescription> {
  const { files, includes = ['.'], protoc = 'protoc', cwd, timeoutMs = 30_000 } = options;
  for (const file of files) {
    // protoc has no way to say that what follows is a file
    if (!/^[-@]/.test(file)) continue;
    throw new TsugiError('LOAD', `protoc takes ${JSON.stringify(file)} for an option: write it with ./ before it`);
  }
  const run = (args: readonly string[]): Promise<Execution> =>
    execute(protoc, args, { input: new Uint8Array(), timeoutMs, maxOutputBytes: 1 << 20, cwd });
  const folder = await mkdtemp(join(tmpdir(), 'tsugi-protoc-'));
  try {
    const out = join(folder, 'descriptors');
    const paths = includes.map((path) => `--proto_path=${path}`);
    const flags = ['--include_imports', '--include_source_info', `--descriptor_set_out=${out}`];
    must(protoc, await run([...paths, ...flags, ...files]));
    const descriptors = readDescriptors(await readFile(out));
    const version = must(protoc, await run(['--version']));
    return { descriptors, files, compilerVersion: parseVersion(version) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Reads what `protoc --descriptor_set_out` or `buf build` has written.
 * @throws TsugiError `LOAD`
 */
export function readDescriptors(bytes: Uint8Array): FileDescriptorSet {
  try {
    const set = fromBinary(FileDescriptorSetSchema, bytes);
    if (set.file.length > 0 && set.file.every(({ name }) => name !== '')) return set;
  } catch (error) {
    throw new TsugiError('LOAD', `this is no FileDescriptorSet: ${(error as Error).message}`, { cause: error });
  }
  throw new TsugiError('LOAD', 'this is no FileDescriptorSet: it has no files with names');
}

function must(protoc: string, execution: Execution): string {
  if (execution.end === 'exit') {
    if (execution.exitCode === 0) return Buffer.from(execution.stdout).toString();
    throw new TsugiError('SYNTAX', execution.stderr.trim() || `${protoc} ended with exit code ${execution.exitCode}`);
  }
  if (execution.end === 'failed') {
    const why = execution.error.code === 'ENOENT' ? 'there is no such program' : execution.error.message;
    const mend = 'install it, or name it with the option protoc';
    throw new TsugiError('LOAD', `${protoc} could not be started: ${why}; ${mend}`, { cause: execution.error });
  }
  const how = execution.end === 'signal' ? execution.signal : execution.end;
  throw new TsugiError('LOAD', `${protoc} did not answer (${how})`);
}

/** The C++ release that goes with protoc's own number since 21, from which protoc leaves it out: each line is the first of it. */
const MAJORS = [
  { from: 34, major: 7 },
  { from: 30, major: 6 },
  { from: 26, major: 5 },
  { from: 0, major: 4 },
];

/** `libprotoc 3.21.12`, `libprotoc 29.3`, `libprotoc 30.0-rc1`. */
export function parseVersion(text: string): Version | undefined {
  const [, a, b, c, suffix = ''] = /^libprotoc (\d+)\.(\d+)(?:\.(\d+))?(?:-(\S+))?\s*$/.exec(text) ?? [];
  if (a === undefined || b === undefined) return undefined;
  const [first, second] = [Number(a), Number(b)];
  if (c !== undefined) return create(VersionSchema, { major: first, minor: second, patch: Number(c), suffix });
  const major = MAJORS.find(({ from }) => first >= from)?.major ?? 4;
  return create(VersionSchema, { major, minor: first, patch: second, suffix });
}
