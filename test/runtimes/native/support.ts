/** Hosts with plugins in their own process. */
import { onTestFinished } from 'vitest';
import { type Contract, createHost, type Host, type HostOptions, reflectContract } from '../../../src/index.ts';
import { native } from '../../../src/runtimes/native/index.ts';
import { writeFiles } from '../../interpreter/folder.ts';
import { tree } from '../../interpreter/support.ts';

export interface Started<T> {
  readonly host: Host<T>;
  /** The folder of the plugin. */
  readonly folder: string;
  readonly log: string[];
}

const contracts = new Map<string, Promise<Contract<unknown>>>();

/** @param type exported by `contracts.ts` beside this file */
export function contractOf<T>(type: string): Promise<Contract<T>> {
  const file = new URL('./contracts.ts', import.meta.url);
  const known = contracts.get(type) ?? reflectContract<unknown>({ file, type });
  contracts.set(type, known);
  return known as Promise<Contract<T>>;
}

/** A host of one plugin, `p`. */
export async function start<T>(
  type: string,
  files: Readonly<Record<string, string>>,
  options: Partial<HostOptions<T>> = {},
): Promise<Started<T>> {
  const manifest = { 'package.json': '{ "type": "module", "tsugi": { "runtime": "native" } }' };
  const plugins = tree({});
  const folder = `${plugins}/p`;
  writeFiles(folder, { ...manifest, ...files });
  const log: string[] = [];
  const tell = (message: string): void => void log.push(message);
  const host = await createHost<T>({
    plugins,
    contract: await contractOf<T>(type),
    cache: false,
    check: false,
    runtimes: { p: native() },
    logger: { debug: tell, info: tell, warn: tell, error: tell },
    ...options,
  });
  onTestFinished(() => host.close());
  return { host, folder, log };
}

/** The error with which the plugin failed to load. */
export const failure = <T>({ host }: Started<T>): unknown => host.plugins.get('p')?.error;
