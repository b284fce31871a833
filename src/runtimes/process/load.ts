/**
 * A plugin's own source, loaded into this process and bound to its contract: for the native runtime in the host's process, for
 * the others in the plugin's. Its results are checked here, and its errors are those that the host sees.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Contract } from '../../contract/index.ts';
import type { TsugiError } from '../../diagnostics/error.ts';
import type { FoundPlugin, PluginContext } from '../../host/index.ts';
import {
  type ArgumentChecks,
  type CallWatch,
  type Limits,
  Trusted,
  type TrustedPrograms,
} from '../../interpreter/index.ts';
import { bundlePlugin } from './bundle.ts';

export interface LoadOptions<T> {
  readonly contract: Contract<T>;
  /** The code that binds contracts; to be kept over the lives of a plugin. */
  readonly programs: TrustedPrograms;
  /** Of these, `asyncMs` is held: `false` for none. */
  readonly limits: Limits | false | undefined;
  readonly checkArguments?: ArgumentChecks | undefined;
  readonly watch?: CallWatch | undefined;
  readonly onLimit: (error: TsugiError) => void;
  /** A call's promise was rejected, and nobody handles that. */
  readonly onUncaught: (error: unknown) => void;
  /** What the plugin's factory gets. @param defaults what the plugin exports as `defaults`; undefined if nothing @returns the config, or a promise of it */
  readonly configOver: (defaults: unknown) => unknown;
  readonly context: PluginContext;
}

/** A plugin that was loaded. Calls of `implementation` throw what a host is to see: errors with code `GUEST`, `TYPE` or `LIMIT`. */
export interface LoadedPlugin<T> {
  readonly implementation: T;
  /** Promises and streams of it that are waited for. */
  readonly pending: number;
  /** Refuses what is pending, and all calls from now on. */
  end(): void;
}

/** @throws TsugiError why it cannot be */
export async function loadPlugin<T>(found: FoundPlugin, options: LoadOptions<T>): Promise<LoadedPlugin<T>> {
  const { contract, programs, limits, checkArguments, watch, onLimit, onUncaught, configOver, context } = options;
  const { name, entry } = found;
  const bundled = await bundlePlugin(found);
  const trusted = new Trusted({ name, limits, checkArguments, watch, onLimit, programs, onUncaught });
  try {
    const module = await inFile(bundled.js, (url) =>
      trusted.module({ ...bundled, url, file: entry }, () => import(url) as Promise<Record<string, unknown>>),
    );
    const config = await configOver(module.names.includes('defaults') ? module.get('defaults') : undefined);
    const implementation = await module.bindImplementation('default', contract, [config, context]);
    return {
      implementation,
      get pending() {
        return trusted.pending;
      },
      end: () => trusted.close(),
    };
  } catch (error) {
    trusted.close();
    throw error;
  }
}

/**
 * Node keeps every module that it has evaluated, by its URL: a file of its own for each load is a module of its own. Node
 * reads the file once, so it need not stay.
 */
async function inFile<R>(js: string, body: (url: string) => Promise<R>): Promise<R> {
  const folder = await mkdtemp(join(tmpdir(), 'tsugi-native-'));
  try {
    const file = join(folder, 'plugin.mjs');
    await writeFile(file, js, { mode: 0o600 });
    return await body(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
