/** The host modules that every host has. Having one gives nobody anything: each plugin has to be granted it. */
import type { HostModule } from '../module.ts';
import type { Registry } from '../prometheus.ts';
import { env } from './env.ts';
import { fetchModule } from './fetch.ts';
import { kv } from './kv.ts';
import { log } from './log.ts';
import { metrics } from './metrics.ts';

/** Made anew for each host, as `kv` keeps what plugins remember. @param registry the host's, for `metrics` */
export const standardModules = (registry: () => Promise<Registry>): Readonly<Record<string, HostModule>> => ({
  env: env(),
  fetch: fetchModule(),
  kv: kv(),
  log: log(),
  metrics: metrics(registry),
});
