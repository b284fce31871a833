/** A plugin as a module of the host's own process: `import()`ed anew each time it is loaded. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contextOf, type FoundPlugin, type Running, type RuntimeContext } from '../../host/index.ts';
import { Trusted, type TrustedPrograms } from '../../interpreter/index.ts';
import { bundlePlugin } from '../process/bundle.ts';

/** @throws TsugiError why it cannot be */
export async function startModule<T>(
  found: FoundPlugin,
  context: RuntimeContext<T>,
  programs: TrustedPrograms,
): Promise<Running<T>> {
  const { contract, limits, logger, checkArguments, watch, onLimit, onUncaught, configOver } = context;
  const { name, entry } = found;
  const bundled = await bundlePlugin(found);
  const trusted = new Trusted({
    name,
    limits,
    checkArguments,
    watch,
    onLimit,
    programs,
    onUncaught: (error) => {
      logger.error('uncaught in a plugin', { plugin: name, error });
      onUncaught(error);
    },
  });
  try {
    const module = await inFile(bundled.js, (url) =>
      trusted.module({ ...bundled, url, file: entry }, () => import(url) as Promise<Record<string, unknown>>),
    );
    const config = configOver(module.names.includes('defaults') ? module.get('defaults') : undefined);
    const implementation = await module.bindImplementation('default', contract, [config, contextOf(logger, name)]);
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
