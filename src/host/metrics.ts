/** What is known of a host's plugins, as metrics that Prometheus reads. They are read when they are asked for. */
import type { Plugin, PluginStatus } from './plugin.ts';
import { loadPrometheus, type Registry } from './prometheus.ts';

const STATUSES: readonly PluginStatus[] = ['ready', 'failed', 'quarantined', 'closed'];

/** Metrics that are one number for each plugin; of the first kind are those that only grow. */
const COUNTERS = {
  tsugi_plugin_calls_total: ['Calls of the plugin.', (plugin) => plugin.stats.calls],
  tsugi_plugin_errors_total: ['Calls that threw or rejected.', (plugin) => plugin.stats.errors],
  tsugi_plugin_terminations_total: ['Times that a limit ended its work.', (plugin) => plugin.stats.terminations],
  tsugi_plugin_uncaught_total: ['Errors that nobody could catch.', (plugin) => plugin.stats.uncaught],
  tsugi_plugin_reloads_total: ['Versions that took over.', (plugin) => plugin.stats.reloads],
  tsugi_plugin_restarts_total: ['Starts after terminations.', (plugin) => plugin.stats.restarts],
  tsugi_plugin_fuel_total: ['Ticks of the meter.', (plugin) => plugin.stats.fuel],
} as const satisfies Readonly<Record<string, Row>>;

const GAUGES = {
  tsugi_plugin_pending: ['Promises and streams that are waited for.', (plugin) => plugin.stats.pending],
  tsugi_plugin_load_seconds: ['Time that loading took.', (plugin) => plugin.loadMs / 1000],
  tsugi_plugin_heap_bytes: ['What its realm held when it was last measured.', (plugin) => plugin.stats.heapBytes],
} as const satisfies Readonly<Record<string, Row>>;

type Row = readonly [help: string, read: (plugin: Plugin<unknown>) => number | undefined];

export class Metrics<T> {
  readonly #plugins: () => Iterable<Plugin<T>>;
  readonly #given: Registry | undefined;
  #registry: Promise<Registry> | undefined;

  /** @param registry the host author's; one of the host's own if absent */
  constructor(plugins: () => Iterable<Plugin<T>>, registry: Registry | undefined) {
    this.#plugins = plugins;
    this.#given = registry;
  }

  /** @throws TsugiError `LOAD` if prom-client is missing */
  registry(): Promise<Registry> {
    this.#registry ??= this.#register();
    return this.#registry;
  }

  async text(): Promise<string> {
    return (await this.registry()).metrics();
  }

  async #register(): Promise<Registry> {
    const { Counter, Gauge, Registry: OwnRegistry } = await loadPrometheus();
    const registry = this.#given ?? new OwnRegistry();
    const plugins = this.#plugins;
    const labelNames = ['plugin'];
    const registers = [registry];
    for (const [name, [help, read]] of Object.entries<Row>(COUNTERS)) {
      new Counter({
        name,
        help,
        labelNames,
        registers,
        collect() {
          this.reset();
          for (const plugin of plugins()) this.inc({ plugin: plugin.name }, read(plugin) ?? 0);
        },
      });
    }
    for (const [name, [help, read]] of Object.entries<Row>(GAUGES)) {
      new Gauge({
        name,
        help,
        labelNames,
        registers,
        collect() {
          this.reset();
          for (const plugin of plugins()) {
            const value = read(plugin);
            if (value !== undefined) this.set({ plugin: plugin.name }, value);
          }
        },
      });
    }
    new Gauge({
      name: 'tsugi_plugin_status',
      help: '1 for the status that the plugin has.',
      labelNames: ['plugin', 'status'],
      registers,
      collect() {
        this.reset();
        for (const { name, status } of plugins()) {
          for (const one of STATUSES) this.set({ plugin: name, status: one }, one === status ? 1 : 0);
        }
      },
    });
    new Gauge({
      name: 'tsugi_plugin_latency_seconds',
      help: 'How long calls took, by quantile, of those that were timed.',
      labelNames: ['plugin', 'quantile'],
      registers,
      collect() {
        this.reset();
        for (const { name, stats } of plugins()) {
          if (stats.latency === undefined) continue;
          const { p50, p90, p99 } = stats.latency;
          for (const [quantile, ms] of [
            ['0.5', p50],
            ['0.9', p90],
            ['0.99', p99],
          ] as const) {
            this.set({ plugin: name, quantile }, ms / 1000);
          }
        }
      },
    });
    return registry;
  }
}
