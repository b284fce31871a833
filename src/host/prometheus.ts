/** The only importer of prom-client. The import is dynamic: a host without metrics does not load it. */
import { TsugiError } from '../diagnostics/error.ts';

export type Prometheus = typeof import('prom-client');
export type { Registry } from 'prom-client';

/** @throws TsugiError `LOAD` if the package is missing */
export async function loadPrometheus(): Promise<Prometheus> {
  try {
    const loaded: Prometheus & { default?: Prometheus } = await import('prom-client');
    return loaded.default ?? loaded;
  } catch (cause) {
    throw new TsugiError('LOAD', 'metrics need the package prom-client: npm install prom-client', { cause });
  }
}
