/** `serve`: for executables that are plugins, written in TypeScript or JavaScript. */
import type { Contract } from '../../contract/index.ts';
import { contextOf, type PluginContext } from '../../host/index.ts';
import { servePlugin, takeStdout } from './plugin.ts';

/** Makes the plugin once its config is known. */
export type Factory<T> = (config: unknown, context: PluginContext) => T | Promise<T>;

export interface ServeOptions {
  /** What the host's config goes over. */
  readonly defaults?: unknown;
}

/**
 * Serves a plugin over this process's stdin and stdout, until the host is gone; then the process exits. What is written to stdout
 * goes to stderr from now on, and with that to the host's log.
 * @param plugin an object with the contract's methods, or a function that makes it
 * @param contract the one that the plugin was made for: a host with another one refuses it. Any if absent
 */
export async function serve<T extends object>(
  plugin: T | Factory<T>,
  contract?: Contract<T>,
  options: ServeOptions = {},
): Promise<void> {
  const output = takeStdout();
  await servePlugin({
    input: process.stdin,
    output,
    contract,
    async make({ plugin: name, configure, logger }) {
      const config = await configure(options.defaults);
      return typeof plugin === 'function' ? plugin(config, contextOf(logger, name)) : plugin;
    },
  });
  process.exit();
}
