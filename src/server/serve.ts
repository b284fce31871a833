/** The whole server: config, plugins, routes, upstreams and socket, put together and taken apart in order. */
import { basename, dirname } from 'node:path';
import { findPlugins, type Logger } from '../host/index.ts';
import type { Engine } from '../interpreter/index.ts';
import { readCertificate, watchCertificate } from './certificate.ts';
import { composeChain, type Failure, type Handler, type Upstream } from './chain.ts';
import { SERVER_DEFAULTS } from './config/config.ts';
import { checkNames, type LoadedConfig } from './config/load.ts';
import type { ChainEntry } from './config/route.ts';
import { middlewareContract } from './contract.ts';
import type { Exchange } from './exchange.ts';
import { type Listener, listen } from './listen.ts';
import { failureLog } from './log.ts';
import { type ChainPlugins, loadPlugins, type PluginRow } from './routes/plugins.ts';
import { composeRoutes } from './routes/router.ts';
import { kvModule } from './store.ts';
import { echoUpstream } from './upstream/echo.ts';
import { createProxy } from './upstream/proxy.ts';

export type { PluginRow } from './routes/plugins.ts';

export interface ServeOptions {
  /** The folder of the plugins. */
  readonly plugins: string;
  readonly config: LoadedConfig;
  readonly logger: Logger;
  /** These four go before what the config says. */
  readonly engine?: Engine | undefined;
  readonly upstream?: string | undefined;
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  readonly watch?: boolean | undefined;
  /** Whether metrics are kept, if the config has no admin port. */
  readonly metrics?: boolean;
  /** Told how many plugins are about to be loaded. */
  readonly onLoading?: (count: number) => void;
  /** Told while they are, of how many instances. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told of every plugin of the chains once all have been tried, whether they are ready or not. */
  readonly onLoaded?: (rows: readonly PluginRow[]) => void;
}

export interface RunningServer {
  readonly port: number;
  readonly address: string;
  /** The upstream's URL; absent for the built-in echo. */
  readonly upstream?: string;
  /** The names of the plugins that are loaded. */
  readonly plugins: readonly string[];
  readonly routes: number;
  readonly engine: Engine;
  /** What is known of each plugin now, as plain data. */
  status(): readonly object[];
  /** The metrics as JSON, one list for each registry. */
  metrics(): Promise<readonly object[]>;
  /**
   * Finishes what is in flight and closes everything.
   * @returns how many requests were cut because they took longer than `timeouts.drainMs`
   */
  close(): Promise<number>;
}

/**
 * Starts the server. Every plugin of the chains must be ready: one that guards something must not be left out.
 * @throws TsugiError `LOAD` for a chain that cannot be made, the system's error if the port cannot be had
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { config, logger } = options;
  const there = (await findPlugins(options.plugins)).map(({ name }) => name);
  checkNames(config, there, options.plugins);
  const timeouts = { ...SERVER_DEFAULTS.timeouts, ...config.timeouts };
  const maxBufferedBytes = config.maxBufferedBytes ?? SERVER_DEFAULTS.maxBufferedBytes;
  const maxHeaderBytes = config.maxHeaderBytes ?? SERVER_DEFAULTS.maxHeaderBytes;
  const engine = options.engine ?? config.engine ?? SERVER_DEFAULTS.engine;
  const { tls } = config;
  const folder = config.file === undefined ? process.cwd() : dirname(config.file);
  const certificate = tls && readCertificate(tls, folder, config.fault);
  const onFailure = failureLog(logger);
  const upstream = options.upstream ?? config.upstream;

  const chains = chainsOf(config, there, upstream);
  const names = [...new Set(chains.flatMap((chain) => chain.plugins.map(({ name }) => name)))];
  options.onLoading?.(names.length);
  const plugins = await loadPlugins({
    plugins: options.plugins,
    chains: chains.map(({ plugins }) => plugins),
    contract: await middlewareContract(),
    // A call lasts as long as the client's upload and the upstream's answer may.
    limits: config.limits === false ? false : { asyncMs: timeouts.requestMs + timeouts.upstreamMs, ...config.limits },
    logger,
    engine,
    ...(config.deterministic !== undefined && { deterministic: config.deterministic }),
    // Absent, plugins would get modules without having been granted any.
    grant: config.grant ?? {},
    runtimes: config.runtimes ?? {},
    modules: { kv: kvModule(config.kv, folder) },
    configName: config.file === undefined ? 'tsugi.config.ts' : basename(config.file),
    watch: options.watch ?? config.watch ?? false,
    drainMs: timeouts.drainMs,
    metrics: options.metrics ?? config.admin !== undefined,
    onProgress: options.onProgress,
    onLoaded: options.onLoaded,
  });
  try {
    const upstreams = new Upstreams({ ...timeouts, maxBufferedBytes, maxHeaderBytes });
    const handlers = chains.map((chain, at) =>
      composeChain({
        links: plugins.links[at] ?? [],
        upstream: upstreams.get(chain.upstream),
        maxBufferedBytes,
        onFailure,
      }),
    );
    const listener = await listen({
      handler: handlerOf(config, handlers, onFailure),
      onFailure,
      maxBufferedBytes,
      maxBodyBytes: config.maxBodyBytes,
      maxHeaderBytes,
      lingerMs: SERVER_DEFAULTS.lingerMs,
      ...timeouts,
      certificate,
      port: options.port ?? config.port ?? SERVER_DEFAULTS.port,
      host: options.host ?? config.host,
    });
    const unwatch = tls && watchCertificate(tls, folder, logger, (renewed) => listener.setCertificate(renewed));
    return {
      port: listener.port,
      address: listener.address,
      plugins: names,
      routes: config.routes?.length ?? 0,
      engine,
      ...(upstream === undefined ? {} : { upstream }),
      status: plugins.status,
      metrics: plugins.metrics,
      close: () => {
        unwatch?.();
        return closeAll(listener, timeouts.drainMs, upstreams, plugins);
      },
    };
  } catch (error) {
    await plugins.close();
    throw error;
  }
}

interface Chain {
  readonly plugins: readonly ChainEntry[];
  readonly upstream: string | undefined;
}

/** The chains of the routes, and at the end that of what fits none, if there is one. */
function chainsOf(config: LoadedConfig, there: readonly string[], upstream: string | undefined): Chain[] {
  const { plugins, routes } = config;
  if (routes === undefined) return [{ plugins: plugins ?? there.map((name) => ({ name })), upstream }];
  const chains = routes.map((route) => ({
    plugins: route.plugins ?? plugins ?? [],
    upstream: route.upstream ?? upstream,
  }));
  const fallback = plugins === undefined && upstream === undefined ? [] : [{ plugins: plugins ?? [], upstream }];
  return [...chains, ...fallback];
}

function handlerOf(
  { routes }: LoadedConfig,
  handlers: readonly Handler[],
  onFailure: (failure: Failure, exchange: Exchange) => void,
): Handler {
  const entries = (routes ?? []).flatMap((route, at) => {
    const handler = handlers[at];
    return handler === undefined ? [] : [{ ...route, handler }];
  });
  const fallback = handlers[entries.length];
  if (entries.length === 0 && fallback !== undefined) return fallback;
  return composeRoutes({ routes: entries, fallback, onFailure });
}

interface UpstreamOptions {
  readonly connectMs: number;
  readonly upstreamMs: number;
  readonly maxBufferedBytes: number;
  readonly maxHeaderBytes: number;
}

/** One proxy for each URL, however many chains lead there. */
class Upstreams {
  readonly #options: UpstreamOptions;
  readonly #proxies = new Map<string, ReturnType<typeof createProxy>>();

  constructor(options: UpstreamOptions) {
    this.#options = options;
  }

  get(url: string | undefined): Upstream {
    if (url === undefined) return echoUpstream(this.#options.maxBufferedBytes);
    const proxy = this.#proxies.get(url) ?? createProxy({ url: new URL(url), ...this.#options });
    this.#proxies.set(url, proxy);
    return proxy.upstream;
  }

  close(): void {
    for (const proxy of this.#proxies.values()) proxy.close();
  }
}

async function closeAll(
  listener: Listener,
  drainMs: number,
  upstreams: Upstreams,
  plugins: ChainPlugins,
): Promise<number> {
  const cut = await listener.drain(drainMs);
  upstreams.close();
  await plugins.close();
  return cut;
}
