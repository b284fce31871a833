/** The whole server: config, plugins, chain, upstream and socket, put together and taken apart in order. */
import { dirname } from 'node:path';
import { TsugiError } from '../diagnostics/error.ts';
import { createHost, findPlugins, type Host, type Logger } from '../host/index.ts';
import type { Engine } from '../interpreter/index.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { composeChain, type Failure, type Link, type Upstream } from './chain.ts';
import { SERVER_DEFAULTS } from './config/config.ts';
import { checkNames, type LoadedConfig } from './config/load.ts';
import { middlewareContract } from './contract.ts';
import type { Exchange } from './exchange.ts';
import { kindOf } from './failure.ts';
import type { Middleware } from './http.ts';
import { type Listener, listen } from './listen.ts';
import { echoUpstream } from './upstream/echo.ts';
import { createProxy } from './upstream/proxy.ts';

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
  /** Told of every plugin of the chain once all have been tried, whether they are ready or not. */
  readonly onLoaded?: (rows: readonly PluginRow[]) => void;
}

/** A line of the table that stands in the log at the start. */
export interface PluginRow {
  readonly name: string;
  readonly status: string;
  /** How long loading took, in milliseconds. */
  readonly ms: number;
  readonly error?: TsugiError;
}

export interface RunningServer {
  readonly port: number;
  readonly address: string;
  /** The upstream's URL; absent for the built-in echo. */
  readonly upstream?: string;
  readonly plugins: readonly string[];
  readonly engine: Engine;
  /**
   * Finishes what is in flight and closes everything.
   * @returns how many requests were cut because they took longer than `timeouts.drainMs`
   */
  close(): Promise<number>;
}

/**
 * Starts the server. Every plugin of the chain must be ready: one that guards something must not be left out.
 * @throws TsugiError `LOAD` for a chain that cannot be made, the system's error if the port cannot be had
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { config, logger } = options;
  const there = (await findPlugins(options.plugins)).map(({ name }) => name);
  checkNames(config, there, options.plugins);
  const chain = config.plugins?.map(({ name }) => name) ?? there;
  const timeouts = { ...SERVER_DEFAULTS.timeouts, ...config.timeouts };
  const maxBufferedBytes = config.maxBufferedBytes ?? SERVER_DEFAULTS.maxBufferedBytes;
  const engine = options.engine ?? config.engine ?? SERVER_DEFAULTS.engine;
  const maxHeaderBytes = config.maxHeaderBytes ?? SERVER_DEFAULTS.maxHeaderBytes;
  const certificate = certificateOf(config);
  const onFailure = failureLog(logger);

  const host = await createHost<Middleware>({
    plugins: options.plugins,
    contract: await middlewareContract(),
    only: chain,
    config: Object.fromEntries((config.plugins ?? []).map((entry) => [entry.name, entry.config])),
    // A call lasts as long as the client's upload and the upstream's answer may.
    limits: config.limits === false ? false : { asyncMs: timeouts.requestMs + timeouts.upstreamMs, ...config.limits },
    logger,
    engine,
  });
  try {
    const links = linksOf(host, chain, options.onLoaded);
    const url = options.upstream ?? config.upstream;
    const { upstream, close: closeUpstream } = upstreamOf(url, { ...timeouts, maxBufferedBytes, maxHeaderBytes });
    const listener = await listen({
      handler: composeChain({ links, upstream, maxBufferedBytes, onFailure }),
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
    return {
      port: listener.port,
      address: listener.address,
      plugins: chain,
      engine,
      ...(url === undefined ? {} : { upstream: url }),
      close: () => closeAll(listener, timeouts.drainMs, closeUpstream, host),
    };
  } catch (error) {
    await host.close();
    throw error;
  }
}

function linksOf(host: Host<Middleware>, chain: readonly string[], onLoaded: ServeOptions['onLoaded']): Link[] {
  const rows = chain.map((name): PluginRow => {
    const plugin = host.plugins.get(name);
    if (plugin === undefined) return { name, status: 'missing', ms: 0 };
    const { status, loadMs: ms, error } = plugin;
    return { name, status, ms, ...(error === undefined ? {} : { error }) };
  });
  onLoaded?.(rows);
  const failed = rows.filter(({ status }) => status !== 'ready').map(({ name }) => name);
  if (failed.length > 0) {
    throw new TsugiError(
      'LOAD',
      `not started: ${failed.join(', ')} could not be loaded, and the chain is not served without`,
    );
  }
  return chain.map((name) => ({ name, middleware: host.get(name) }));
}

interface UpstreamOptions {
  readonly connectMs: number;
  readonly upstreamMs: number;
  readonly maxBufferedBytes: number;
  readonly maxHeaderBytes: number;
}

function certificateOf({ tls, file, fault }: LoadedConfig): Certificate | undefined {
  return tls && readCertificate(tls, file === undefined ? process.cwd() : dirname(file), fault);
}

function upstreamOf(url: string | undefined, options: UpstreamOptions): { upstream: Upstream; close: () => void } {
  if (url === undefined) return { upstream: echoUpstream(options.maxBufferedBytes), close: () => {} };
  return createProxy({ url: new URL(url), ...options });
}

/** The log has under the id of the answer what the client does not get to know. */
function failureLog(logger: Logger): (failure: Failure, exchange: Exchange) => void {
  return ({ id, error, plugin }, exchange) => {
    const details = { id, ...(plugin === undefined ? {} : { plugin }), error };
    if (exchange.aborted) return logger.debug('the client left', details);
    const kind = kindOf(error);
    if (kind === 'bad_request' || kind === 'payload_too_large') return logger.warn('request refused', details);
    logger.error(plugin === undefined ? 'request failed' : 'plugin failed', details);
  };
}

async function closeAll(
  listener: Listener,
  drainMs: number,
  closeUpstream: () => void,
  host: Host<Middleware>,
): Promise<number> {
  const cut = await listener.drain(drainMs);
  closeUpstream();
  await host.close();
  return cut;
}
