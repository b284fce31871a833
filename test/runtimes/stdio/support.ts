/** Hosts with plugins in processes of their own. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { create, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { onTestFinished } from 'vitest';
import { type Contract, createHost, type Host, type HostOptions, reflectContract } from '../../../src/index.ts';
import { FRAME_FILE } from '../../../src/runtimes/stdio/frame-file.ts';
import { type StdioOptions, stdio } from '../../../src/runtimes/stdio/index.ts';
import { descriptorOf } from '../../../src/runtimes/wire/descriptor.ts';
import { wireOf } from '../../../src/runtimes/wire/wire.ts';
import { writeFiles } from '../../interpreter/folder.ts';
import { tree } from '../../interpreter/support.ts';

const contracts = new Map<string, Promise<Contract<unknown>>>();

/** @param type exported by `contracts.ts` beside this file */
export function contractOf<T>(type: string): Promise<Contract<T>> {
  const file = new URL('./contracts.ts', import.meta.url);
  const known = contracts.get(type) ?? reflectContract<unknown>({ file, type });
  contracts.set(type, known);
  return known as Promise<Contract<T>>;
}

const folder = mkdtempSync(join(tmpdir(), 'tsugi-stdio-'));

/** A script of `peers`, which knows the messages by their descriptors. */
export async function peer(script: string, type: string, ...args: string[]): Promise<readonly string[]> {
  const { schema } = await contractOf(type);
  const file = join(folder, `${type}.bin`);
  const set = create(FileDescriptorSetSchema, { file: [descriptorOf(FRAME_FILE), descriptorOf(wireOf(schema).file)] });
  writeFileSync(file, toBinary(FileDescriptorSetSchema, set));
  return ['node', fileURLToPath(new URL(`./peers/${script}`, import.meta.url)), file, ...args];
}

export interface Started<T> {
  readonly host: Host<T>;
  readonly plugin: T;
  readonly folder: string;
  /** Level and message of each entry. */
  readonly log: string[];
}

export interface StartOptions<T> {
  readonly files?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly stdio?: StdioOptions;
  readonly host?: Partial<HostOptions<T>>;
}

/** A host of one plugin, `p`. */
export async function start<T>(type: string, options: StartOptions<T>): Promise<Started<T>> {
  const { files = {}, command, host: more } = options;
  const plugins = tree({});
  const own = `${plugins}/p`;
  const manifest = JSON.stringify({ type: 'module', tsugi: { runtime: 'stdio', command } });
  writeFiles(own, { 'package.json': manifest, ...files });
  const log: string[] = [];
  const at = (level: string) => (message: string) => void log.push(`${level} ${message}`);
  const host = await createHost<T>({
    plugins,
    contract: await contractOf<T>(type),
    cache: false,
    check: false,
    runtimes: { p: stdio(options.stdio) },
    logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
    ...more,
  });
  onTestFinished(() => host.close());
  const plugin = new Proxy({} as object, {
    get: (_target, name) => Reflect.get(host.get('p') as object, name),
  }) as T;
  return { host, plugin, folder: own, log };
}

export const isAlive = (pid: number): boolean => {
  try {
    // a process that has ended and that nobody has asked for is still there, as a zombie
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

/** Waits for what happens soon, for at most ten seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + 10_000; Date.now() < end; await delay(10)) if (await condition()) return true;
  return condition();
}

/** What a promise is rejected with. */
export async function rejection(body: () => unknown): Promise<unknown> {
  try {
    await body();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
