/** The whole server: socket, config and what it makes of the plugins, put together, renewed and taken apart in order. */
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Engine } from '../interpreter/index.ts';
import { type Application, type ApplicationOptions, compose } from './application.ts';
import { readCertificate, watchCertificate } from './certificate.ts';
import { SERVER_DEFAULTS } from './config/config.ts';
import type { LoadedConfig } from './config/load.ts';
import { watchConfig } from './config/watch.ts';
import { listen } from './listen.ts';
import { failureLog } from './log.ts';
import { serverKv } from './store.ts';
import { Upstreams } from './upstream/upstreams.ts';

export type { PluginRow } from './routes/plugins.ts';

export interface ServeOptions extends Omit<ApplicationOptions, 'upstreams' | 'kv' | 'onFailure'> {
  /** These two go before what the config says. */
  readonly port?: number | undefined;
  readonly host?: string | undefined;
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

/** What the socket, the store and the other end of the admin port were made of: a new config cannot change it. */
const FIXED = [
  'port',
  'host',
  'tls',
  'admin',
  'kv',
  'watch',
  'timeouts',
  'maxBufferedBytes',
  'maxBodyBytes',
  'maxHeaderBytes',
] as const satisfies readonly (keyof LoadedConfig)[];

/**
 * Starts the server. Every plugin of the chains must be ready: one that guards something must not be left out.
 * @throws TsugiError `LOAD` for a chain that cannot be made, the system's error if the port cannot be had
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { config, logger } = options;
  const timeouts = { ...SERVER_DEFAULTS.timeouts, ...config.timeouts };
  const maxBufferedBytes = config.maxBufferedBytes ?? SERVER_DEFAULTS.maxBufferedBytes;
  const maxHeaderBytes = config.maxHeaderBytes ?? SERVER_DEFAULTS.maxHeaderBytes;
  const { tls } = config;
  const folder = config.file === undefined ? process.cwd() : dirname(config.file);
  const certificate = tls && readCertificate(tls, folder, config.fault);
  const onFailure = failureLog(logger);
  const upstreams = new Upstreams({ ...timeouts, maxBufferedBytes, maxHeaderBytes });
  const kv = serverKv(config.kv, folder);

  const { onLoading, onProgress, onLoaded, ...rest } = options;
  const shared = { ...rest, upstreams, kv: kv.module, onFailure };
  let current = await compose({ ...shared, onLoading, onProgress, onLoaded }).catch(async (error: unknown) => {
    await kv.close();
    throw error;
  });
  const leaving = new Set<Promise<void>>();
  const leave = (application: Application): void => {
    const left = application.close(timeouts.drainMs).finally(() => leaving.delete(left));
    leaving.add(left);
  };
  const renew = async (given: LoadedConfig): Promise<void> => {
    const fixed = Object.fromEntries(FIXED.map((key) => [key, config[key]]));
    const changed = FIXED.filter((key) => !isDeepStrictEqual(given[key], config[key]));
    if (changed.length > 0) logger.warn('a part of the config needs a restart', { keys: changed.join(' ') });
    const start = performance.now();
    const next = await compose({ ...shared, config: { ...given, ...fixed } as LoadedConfig });
    leave(current);
    current = next;
    logger.info('config renewed', { plugins: next.names.join(' '), ms: Math.round(performance.now() - start) });
  };
  try {
    const listener = await listen({
      handler: (request, exchange) => current.handler(request, exchange),
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
    const watched = (options.watch ?? config.watch) === true ? config.file : undefined;
    const unwatchConfig =
      watched === undefined
        ? undefined
        : watchConfig(watched, renew, (error) => logger.error('the config stays as it was', { error }));
    const { names, routes, engine, upstream } = current;
    return {
      port: listener.port,
      address: listener.address,
      plugins: names,
      routes,
      engine,
      ...(upstream === undefined ? {} : { upstream }),
      status: () => current.status(),
      metrics: () => current.metrics(),
      close: async () => {
        unwatch?.();
        await unwatchConfig?.();
        const cut = await listener.drain(timeouts.drainMs);
        leave(current);
        await Promise.all(leaving);
        upstreams.close();
        await kv.close();
        return cut;
      },
    };
  } catch (error) {
    await current.close(0);
    await kv.close();
    throw error;
  }
}
