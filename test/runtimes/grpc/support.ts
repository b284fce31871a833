/** Hosts of plugins in processes. */
import { linkSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contract, createHost, type Host, type HostOptions } from '../../../src/index.ts';
import { type GrpcOptions, grpc } from '../../../src/runtimes/grpc/index.ts';

export interface Entry {
  readonly level: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>> | undefined;
}

export interface Started<T> {
  readonly plugin: T;
  readonly host: Host<T>;
  readonly log: readonly Entry[];
  /** The plugin's folder. */
  readonly folder: string;
  pending(): number;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface StartOptions<T> {
  readonly contract: Contract<T>;
  /** Of the manifest; without one the plugin is its source. */
  readonly command?: readonly string[];
  /** What `./plugin` of the command is. */
  readonly executable?: string;
  readonly grpc?: GrpcOptions;
  readonly host?: Partial<HostOptions<T>>;
  /** Files of the plugin's folder. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A host of one plugin, which is called `words`. */
export async function start<T>(options: StartOptions<T>): Promise<Started<T>> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'tsugi-host-')));
  const folder = join(root, 'words');
  mkdirSync(folder);
  const { command, executable, contract, files = {} } = options;
  if (executable !== undefined) linkSync(executable, join(folder, 'plugin'));
  const tsugi = { runtime: 'grpc', ...(command !== undefined && { command }) };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', tsugi }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o700 });
  const log: Entry[] = [];
  const at = (level: string) => (message: string, details?: Record<string, unknown>) =>
    void log.push({ level, message, details });
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  try {
    const host = await createHost<T>({
      plugins: root,
      contract,
      cache: false,
      check: false,
      logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
      runtimes: { '*': grpc(options.grpc) },
      ...options.host,
    });
    return {
      host,
      log,
      folder,
      get plugin() {
        return host.get('words');
      },
      pending: () => host.plugins.get('words')?.stats.pending ?? 0,
      async [Symbol.asyncDispose]() {
        await host.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Waits for something to hold. */
export async function until(holds: () => unknown, withinMs = 5000): Promise<boolean> {
  for (const end = performance.now() + withinMs; performance.now() < end; ) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

export function isAlive(pid: number): boolean {
  try {
    // a process that has ended and that nobody has asked for is still there, as a zombie
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The plugin in TypeScript, as files of its folder. */
export const source = (): Record<string, string> => ({
  'index.ts': `export { default, defaults } from './words.ts';\n`,
  ...Object.fromEntries(
    ['words.ts', 'contract.ts'].map((name) => [name, readFileSync(new URL(name, import.meta.url), 'utf8')]),
  ),
});

/** What the plugins of these tests say of themselves when they start. */
export const pidOf = ({ log }: Pick<Started<unknown>, 'log'>): number =>
  Number(log.findLast(({ message }) => message.startsWith('pid '))?.message.slice(4));
