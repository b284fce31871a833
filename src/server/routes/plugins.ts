/** The plugins of all chains, loaded: an instance for each config, and the links of each chain. */
import { TsugiError } from '../../diagnostics/error.ts';
import { createHost, type Host, type HostOptions, type Plugin } from '../../host/index.ts';
import { loadPrometheus } from '../../host/prometheus.ts';
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
  /** The host modules that it may import. */
  readonly grants: readonly string[];
  readonly error?: TsugiError;
}

export interface ChainPlugins {
  /** The links of each chain, in the order of the chains. */
  readonly links: readonly (readonly Link[])[];
  /** What is known of each instance now, as plain data. */
  status(): readonly object[];
  /** The metrics as JSON, one list for each registry; empty if they were not asked for. */
  metrics(): Promise<readonly object[]>;
  close(): Promise<void>;
}

export interface PluginsOptions extends Omit<HostOptions<Middleware>, 'only' | 'config' | 'registry' | 'onProgress'> {
  readonly chains: readonly (readonly ChainEntry[])[];
  /** Whether metrics are kept. */
  readonly metrics?: boolean;
  /** Told how many instances are loaded, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Told of every plugin once all have been tried, whether they are ready or not. */
  readonly onLoaded?: ((rows: readonly PluginRow[]) => void) | undefined;
}

/**
 * Every plugin of the chains must be ready: one that guards something must not be left out.
 * @throws TsugiError `LOAD` if one is not
 */
export async function loadPlugins(given: PluginsOptions): Promise<ChainPlugins> {
  const { chains, metrics: measured, onProgress, onLoaded, ...options } = given;
  const { hosts: configs, places } = assignInstances(chains);
  const total = configs.reduce((sum, config) => sum + config.size, 0);
  const registries = measured ? await registriesFor(configs.length) : [];
  const hosts: Host<Middleware>[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(hosts.map((host) => host.close()));
  };
  let loaded = 0;
  try {
    // One after another: what the compiler has found for the first, the others need not ask again.
    for (const [at, config] of configs.entries()) {
      const before = loaded;
      const registry = registries[at];
      const host = await createHost<Middleware>({
        ...options,
        only: [...config.keys()],
        config: Object.fromEntries(config),
        ...(registry === undefined ? {} : { registry }),
        onProgress: ({ done }) => {
          // Plugins that change later are loaded again, and nobody waits for them.
          if (loaded < total) onProgress?.(before + done, total);
        },
      });
      loaded += config.size;
      hosts.push(host);
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
    return {
      links,
      status: () => hosts.flatMap((host) => [...host.plugins.values()].map(statusOf)),
      metrics: () =>
        Promise.all(
          registries.map(async (registry, at) => {
            await hosts[at]?.metrics(); // the host registers them when it is first asked
            return registry.getMetricsAsJSON();
          }),
        ),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One for each host: they have the same metrics. */
async function registriesFor(count: number) {
  const { Registry } = await loadPrometheus();
  return Array.from({ length: count }, () => new Registry());
}

function rowOf(host: Host<Middleware> | undefined, name: string): PluginRow {
  const plugin = host?.plugins.get(name);
  if (plugin === undefined) return { name, status: 'missing', ms: 0, grants: [] };
  const { status, loadMs: ms, modules: grants, error } = plugin;
  return { name, status, ms, grants, ...(error === undefined ? {} : { error }) };
}

function statusOf({ name, status, reason, loadMs, readyAt, modules, stats }: Plugin<Middleware>): object {
  return { name, status, ...(reason === undefined ? {} : { reason }), loadMs, readyAt, modules, stats };
}

function instance(host: Host<Middleware> | undefined, name: string): Middleware {
  if (host === undefined) throw new TsugiError('LOAD', `there is no instance of "${name}"`);
  return host.get(name);
}
