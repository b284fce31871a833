/** `host:metrics`: metrics of plugins in the host's registry, under a prefix, each with the label `plugin`. */
import { defineModule, type HostModule, type ModuleContext } from '../module.ts';
import { loadPrometheus, type Prometheus, type Registry } from '../prometheus.ts';
import { standardContract } from './contract.ts';
import type { MetricOptions, MetricsModule } from './contracts.ts';
import { fieldsOf, positive } from './options.ts';

const PREFIX = 'plugin_';
/** How many combinations of labels one plugin may make; each is memory for as long as the host runs. */
const MAX_SERIES = 1000;

type Labels = Readonly<Record<string, string>>;
type Kind = 'counter' | 'gauge' | 'histogram';

/** @param registry the host's, or what makes it when a plugin is first granted the module */
export const metrics = (registry: Registry | (() => Promise<Registry>)): HostModule =>
  defineModule<MetricsModule>({
    contract: () => standardContract('MetricsModule'),
    async create(context, options) {
      const maxSeries = positive(fieldsOf(options, ['maxSeries']).maxSeries, 'metrics.maxSeries', MAX_SERIES);
      const prometheus = await loadPrometheus();
      const own = typeof registry === 'function' ? await registry() : registry;
      return moduleFor(context, prometheus, own, maxSeries);
    },
  });

function moduleFor(
  { plugin }: ModuleContext,
  prometheus: Prometheus,
  registry: Registry,
  maxSeries: number,
): MetricsModule {
  const series = new Set<string>();
  const made = new Map<string, object>();

  /** What every kind has in common: name and labels checked, the metric found or made. */
  function open<M extends object>(
    kind: Kind,
    name: string,
    { help = name, labels = [] }: MetricOptions,
    make: (config: { name: string; help: string; labelNames: string[]; registers: Registry[] }) => M,
  ): { readonly metric: M; readonly labelled: (labels: Labels | undefined) => Record<string, string> } {
    if (!/^[a-z][a-z0-9_]{0,99}$/.test(name)) throw new RangeError(`"${name}" must be of the form a_name_of_this_kind`);
    for (const label of labels) {
      if (!/^[a-z][a-z0-9_]{0,49}$/.test(label) || label === 'plugin')
        throw new RangeError(`"${label}" cannot be a label`);
    }
    const full = PREFIX + name;
    const labelNames = ['plugin', ...labels];
    const known = registry.getSingleMetric(full) as (object & { tsugi?: string }) | undefined;
    const form = JSON.stringify([kind, labelNames]);
    if (known !== undefined && known.tsugi !== form) {
      throw new RangeError(`there is a metric ${full} of another kind or with other labels`);
    }
    const metric = (known as M | undefined) ?? make({ name: full, help, labelNames, registers: [registry] });
    if (known === undefined) Object.defineProperty(metric, 'tsugi', { value: form });
    const labelled = (given: Labels = {}): Record<string, string> => {
      for (const label of Object.keys(given)) {
        if (!labels.includes(label)) throw new RangeError(`${name} has no label "${label}"`);
      }
      const key = `${name} ${JSON.stringify(labels.map((label) => given[label] ?? ''))}`;
      if (!series.has(key)) {
        if (series.size >= maxSeries) throw new RangeError(`the plugin has ${maxSeries} series, and may have no more`);
        series.add(key);
      }
      return { ...given, plugin };
    };
    return { metric, labelled };
  }

  /** Asked for twice, a metric is the same. */
  function once<M extends object>(kind: Kind, name: string, make: () => M): M {
    const key = `${kind} ${name}`;
    const metric = (made.get(key) as M | undefined) ?? make();
    made.set(key, metric);
    return metric;
  }

  return {
    counter: (name, options = {}) =>
      once('counter', name, () => {
        const { metric, labelled } = open('counter', name, options, (config) => new prometheus.Counter(config));
        return {
          inc(by = 1, labels) {
            if (!(by >= 0 && by < Number.POSITIVE_INFINITY)) throw new RangeError('a counter never goes down');
            metric.inc(labelled(labels), by);
          },
        };
      }),
    gauge: (name, options = {}) =>
      once('gauge', name, () => {
        const { metric, labelled } = open('gauge', name, options, (config) => new prometheus.Gauge(config));
        return {
          set: (value, labels) => metric.set(labelled(labels), value),
          inc: (by = 1, labels) => metric.inc(labelled(labels), by),
        };
      }),
    histogram: (name, options = {}) =>
      once('histogram', name, () => {
        const { buckets } = options;
        const { metric, labelled } = open(
          'histogram',
          name,
          options,
          (config) => new prometheus.Histogram(buckets === undefined ? config : { ...config, buckets }),
        );
        return { observe: (value, labels) => metric.observe(labelled(labels), value) };
      }),
  };
}
