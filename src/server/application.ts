/** What one config makes of the plugins: chains, routes and the handler in front of them. A new config makes a new one. */
import { basename } from 'node:path';
import { findPlugins, type HostModule, type Logger } from '../host/index.ts';
import type { Engine } from '../interpreter/index.ts';
import { composeChain, type Failure, type Handler } from './chain.ts';
import { SERVER_DEFAULTS } from './config/config.ts';
import { checkNames, type LoadedConfig } from './config/load.ts';
import type { ChainEntry } from './config/route.ts';
import { middlewareContract } from './contract.ts';
import type { Exchange } from './exchange.ts';
import { loadPlugins, type PluginRow } from './routes/plugins.ts';
import { composeRoutes } from './routes/router.ts';
import type { Upstreams } from './upstream/upstreams.ts';

export interface ApplicationOptions {
  /** The folder of the plugins. */
  readonly plugins: string;
  readonly config: LoadedConfig;
  readonly logger: Logger;
  /** These three go before what the config says. */
  readonly engine?: Engine | undefined;
  readonly upstream?: string | undefined;
  readonly watch?: boolean | undefined;
  /** Whether metrics are kept, if the config has no admin port. */
  readonly metrics?: boolean;
  /** What all applications of a server share. */
  readonly upstreams: Upstreams;
  readonly kv: HostModule;
  readonly onFailure: (failure: Failure, exchange: Exchange) => void;
  /** Told how many plugins are about to be loaded. */
  readonly onLoading?: ((count: number) => void) | undefined;
  /** Told while they are, of how many instances. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Told of every plugin of the chains once all have been tried, whether they are ready or not. */
  readonly onLoaded?: ((rows: readonly PluginRow[]) => void) | undefined;
}

export interface Application {
  readonly handler: Handler;
  /** The names of the plugins that are loaded. */
  readonly names: readonly string[];
  readonly routes: number;
  readonly engine: Engine;
  /** The upstream's URL; absent for the built-in echo. */
  readonly upstream: string | undefined;
  /** What is known of each plugin now, as plain data. */
  status(): readonly object[];
  /** The metrics as JSON, one list for each registry. */
  metrics(): Promise<readonly object[]>;
  /**
   * Closes the plugins when all that was taken has been answered.
   * @param graceMs after so many milliseconds they are closed anyway
   */
  close(graceMs: number): Promise<void>;
}

/**
 * Every plugin of the chains must be ready: one that guards something must not be left out.
 * @throws TsugiError `LOAD` for a chain that cannot be made
 */
export async function compose(options: ApplicationOptions): Promise<Application> {
  const { config, logger, upstreams, onFailure } = options;
  const there = (await findPlugins(options.plugins)).map(({ name }) => name);
  checkNames(config, there, options.plugins);
  const timeouts = { ...SERVER_DEFAULTS.timeouts, ...config.timeouts };
  const engine = options.engine ?? config.engine ?? SERVER_DEFAULTS.engine;
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
    modules: { kv: options.kv },
    configName: config.file === undefined ? 'tsugi.config.ts' : basename(config.file),
    watch: options.watch ?? config.watch ?? false,
    drainMs: timeouts.drainMs,
    metrics: options.metrics ?? config.admin !== undefined,
    onProgress: options.onProgress,
    onLoaded: options.onLoaded,
  });
  try {
    const maxBufferedBytes = config.maxBufferedBytes ?? SERVER_DEFAULTS.maxBufferedBytes;
    const handlers = chains.map((chain, at) =>
      composeChain({
        links: plugins.links[at] ?? [],
        upstream: upstreams.get(chain.upstream),
        maxBufferedBytes,
        onFailure,
      }),
    );
    const taken = new Taken(handlerOf(config, handlers, onFailure));
    return {
      handler: taken.handler,
      names,
      routes: config.routes?.length ?? 0,
      engine,
      upstream,
      status: plugins.status,
      metrics: plugins.metrics,
      close: async (graceMs) => {
        await taken.answered(graceMs);
        await plugins.close();
      },
    };
  } catch (error) {
    await plugins.close();
    throw error;
  }
}

/** Knows when all that a handler has taken is answered. */
class Taken {
  #open = 0;
  #idle: () => void = () => {};
  readonly handler: Handler;

  constructor(handler: Handler) {
    this.handler = (request, exchange) => {
      this.#open++;
      exchange.onEnd(() => {
        if (--this.#open === 0) this.#idle();
      });
      return handler(request, exchange);
    };
  }

  /** @param graceMs how long to wait at most, in milliseconds */
  answered(graceMs: number): Promise<void> {
    if (this.#open === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, graceMs);
      this.#idle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
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
