/** What the tests of protoc plugins share: the compiler if it is there, executables of a few lines, temporary folders. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from '@bufbuild/protobuf';
import {
  type CodeGeneratorRequest,
  CodeGeneratorRequestSchema,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/sources.ts';

export const EXAMPLE = join(ROOT, 'examples/protoc-gen-markdown');

export const isInstalled = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-test-protoc-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An executable that runs a module of JavaScript, and its path. */
export function executable(folder: string, name: string, js: string): string {
  const path = join(folder, name);
  writeFileSync(`${path}.mjs`, js);
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${path}.mjs" "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

/** As `executable`, of TypeScript that may import `tsugi/protoc` from the sources and whatever the project has. */
export function pluginExecutable(folder: string, name: string, ts: string): string {
  const path = join(folder, name);
  writeFileSync(
    `${path}.mts`,
    ts.replaceAll("'tsugi/protoc'", JSON.stringify(join(ROOT, 'src/runtimes/protoc/index.ts'))),
  );
  const loader = join(ROOT, 'node_modules/tsx/dist/loader.mjs');
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" --import "${loader}" "${path}.mts" "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

export interface Run {
  readonly status: number | null;
  readonly stderr: string;
}

/** Runs protoc; what it writes to stderr is for the test to look at. */
export function protoc(args: readonly string[], cwd: string): Run {
  const { status, stderr } = spawnSync('protoc', args, { cwd, encoding: 'utf8' });
  return { status, stderr };
}

/** The files below a folder with their bytes, by path; links are not followed. */
export function contents(folder: string, prefix = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = join(prefix, entry.name);
    if (entry.isDirectory()) Object.assign(found, contents(folder, path));
    else if (entry.isFile()) found[path] = readFileSync(join(folder, path)).toString('latin1');
  }
  return found;
}

/** A request for one file that is given by its descriptor; `init` is what `create` takes. */
export function requestOf(
  file: Partial<FileDescriptorProto> & { name: string },
  init: Partial<CodeGeneratorRequest> = {},
): CodeGeneratorRequest {
  return create(CodeGeneratorRequestSchema, {
    fileToGenerate: [file.name],
    protoFile: [create(FileDescriptorProtoSchema, { syntax: 'proto3', ...file } as never)],
    ...init,
  } as never);
}
