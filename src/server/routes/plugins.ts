/** The plugins of all chains, loaded: an instance for each config, and the links of each chain. */
import { TsugiError } from '../../diagnostics/error.ts';
import { createHost, type Host, type HostOptions } from '../../host/index.ts';
import type { Link } from '../chain.ts';
import type { ChainEntry } from '../config/route.ts';
import type { Middleware } from '../http.ts';
import { assignInstances } from './instances.ts';

/** A line of the table that stands in the log at the start. */
export interface PluginRow {
  readonly name: string;
  readonly status: string;
  /** How long loading took, in milliseconds. */
  readonly ms: number;
  readonly error?: TsugiError;
}

export interface ChainPlugins {
  /** The links of each chain, in the order of the chains. */
  readonly links: readonly (readonly Link[])[];
  close(): Promise<void>;
}

export interface PluginsOptions extends Omit<HostOptions<Middleware>, 'only' | 'config'> {
  readonly chains: readonly (readonly ChainEntry[])[];
  /** Told of every plugin once all have been tried, whether they are ready or not. */
  readonly onLoaded?: ((rows: readonly PluginRow[]) => void) | undefined;
}

/**
 * Every plugin of the chains must be ready: one that guards something must not be left out.
 * @throws TsugiError `LOAD` if one is not
 */
export async function loadPlugins({ chains, onLoaded, ...options }: PluginsOptions): Promise<ChainPlugins> {
  const { hosts: configs, places } = assignInstances(chains);
  const hosts: Host<Middleware>[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(hosts.map((host) => host.close()));
  };
  try {
    // One after another: what the compiler has found for the first, the others need not ask again.
    for (const config of configs) {
      hosts.push(await createHost({ ...options, only: [...config.keys()], config: Object.fromEntries(config) }));
    }
    const rows = configs.flatMap((config, at) => [...config.keys()].map((name) => rowOf(hosts[at], name)));
    onLoaded?.(rows);
    const failed = new Set(rows.filter(({ status }) => status !== 'ready').map(({ name }) => name));
    if (failed.size > 0) {
      const names = [...failed].join(', ');
      throw new TsugiError('LOAD', `not started: ${names} could not be loaded, and the chain is not served without`);
    }
    const links = chains.map((chain, index) =>
      chain.map(({ name }, at) => ({ name, middleware: instance(hosts[places[index]?.[at] ?? 0], name) })),
    );
    return { links, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function rowOf(host: Host<Middleware> | undefined, name: string): PluginRow {
  const plugin = host?.plugins.get(name);
  if (plugin === undefined) return { name, status: 'missing', ms: 0 };
  const { status, loadMs: ms, error } = plugin;
  return { name, status, ms, ...(error === undefined ? {} : { error }) };
}

function instance(host: Host<Middleware> | undefined, name: string): Middleware {
  if (host === undefined) throw new TsugiError('LOAD', `there is no instance of "${name}"`);
  return host.get(name);
}
