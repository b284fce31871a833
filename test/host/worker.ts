/** A contract with calls of every kind, and hosts of it over temporary folders. */
import { onTestFinished } from 'vitest';
import { type Contract, createHost, type Host, type HostOptions, reflectContract } from '../../src/index.ts';
import { writeFiles } from '../interpreter/folder.ts';
import { type Tree, toFiles } from '../interpreter/support.ts';
import { ENGINE } from '../support/engine.ts';
import type { Worker } from './contract.ts';
import { pluginFolder } from './support.ts';

let reflected: Promise<Contract<Worker>> | undefined;
export const workerContract = (): Promise<Contract<Worker>> => {
  reflected ??= reflectContract<Worker>({ file: new URL('./contract.ts', import.meta.url), type: 'Worker' });
  return reflected;
};

/** The source of a plugin that does all of it; `parts` replace members. */
export const worker = (parts: Readonly<Record<string, string>> = {}, before = ''): string => {
  const members = {
    add: 'add: (a: number, b: number) => a + b',
    work: 'work: async (input: string) => input',
    count: 'async *count(to: number) { for (let i = 0; i < to; i++) yield i; }',
    level: 'level: 0',
    ...parts,
  };
  return `${before}\nexport default { ${Object.values(members).join(', ')} };`;
};

export interface Logged {
  readonly level: string;
  readonly message: string;
  readonly plugin: unknown;
}

export interface Working {
  readonly host: Host<Worker>;
  readonly folder: string;
  readonly log: Logged[];
  /** `ready p`, `fail p`, … in the order in which they came. */
  readonly events: string[];
  write(files: Tree): void;
}

export async function work(files: Tree, options: Partial<HostOptions<Worker>> = {}): Promise<Working> {
  const folder = pluginFolder(files);
  const log: Logged[] = [];
  const at =
    (level: string) =>
    (message: string, details: Record<string, unknown> = {}) =>
      void log.push({ level, message, plugin: details['plugin'] });
  const host = await createHost<Worker>({
    plugins: folder,
    contract: await workerContract(),
    engine: ENGINE,
    cache: false,
    check: false,
    logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
    drainMs: 500,
    ...options,
  });
  const events: string[] = [];
  for (const event of ['ready', 'reload', 'fail', 'limit', 'quarantine', 'close'] as const) {
    host.on(event, (...args) => void events.push(`${event} ${args[0].name}`));
  }
  onTestFinished(() => host.close());
  await new Promise(setImmediate);
  return { host, folder, log, events, write: (more) => writeFiles(folder, toFiles(more)) };
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until `condition` holds, for at most ten seconds. */
export async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !condition(); await pause(10)) {
    if (Date.now() > end) throw new Error(`this never came to be: ${condition}`);
  }
}
