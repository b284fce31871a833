/** The admin port: what machines and people who run the server want to know of it. Nobody else should reach it. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadPrometheus } from '../host/prometheus.ts';

export interface AdminSource {
  /** What `Registry.getMetricsAsJSON` of prom-client gives, one list for each registry. */
  metrics(): Promise<readonly object[]>;
  /** Plain data. */
  plugins(): Promise<unknown>;
}

export interface Admin {
  readonly port: number;
  close(): Promise<void>;
}

/** @throws the system's error (`EADDRINUSE`, `EACCES` …) if the port cannot be had */
export async function serveAdmin(
  where: { readonly port: number; readonly host: string },
  source: AdminSource,
): Promise<Admin> {
  const server = http.createServer((req, res) => {
    const [path] = (req.url ?? '').split('?');
    const page = req.method === 'GET' && path !== undefined && Object.hasOwn(PAGES, path) ? PAGES[path] : undefined;
    if (page === undefined) return void res.writeHead(404).end('there are /metrics, /plugins and /healthz\n');
    page(source).then(
      ({ type, text }) => res.writeHead(200, { 'content-type': type }).end(text),
      (error: Error) => res.writeHead(500).end(`${error.message}\n`),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(where.port, where.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Page = (source: AdminSource) => Promise<{ readonly type: string; readonly text: string }>;

const PAGES: Readonly<Record<string, Page>> = {
  '/metrics': async (source) => {
    const { AggregatorRegistry, Registry } = await loadPrometheus();
    const all = AggregatorRegistry.aggregate([...(await source.metrics())]);
    return { type: Registry.PROMETHEUS_CONTENT_TYPE, text: await all.metrics() };
  },
  '/plugins': async (source) => ({
    type: 'application/json; charset=utf-8',
    text: `${JSON.stringify(await source.plugins(), null, 2)}\n`,
  }),
  '/healthz': async () => ({ type: 'text/plain; charset=utf-8', text: 'ok\n' }),
};
