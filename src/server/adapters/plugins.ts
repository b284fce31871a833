/** What every adapter begins with: options that are checked, plugins that are loaded, and a chain with the framework at its end. */
import { resolve } from 'node:path';
import { TsugiError } from '../../diagnostics/error.ts';
import { findPlugins, type Logger } from '../../host/index.ts';
import { composeChain, type Handler } from '../chain.ts';
import { type MiddlewareConfig, SERVER_DEFAULTS } from '../config/config.ts';
import { checkNames } from '../config/load.ts';
import { validateConfig } from '../config/validate.ts';
import { middlewareContract } from '../contract.ts';
import { Exchange } from '../exchange.ts';
import { createLog, failureLog } from '../log.ts';
import type { IncomingRequest } from '../request.ts';
import type { OutgoingResponse } from '../response.ts';
import { loadPlugins } from '../routes/plugins.ts';

/** As in a server's config, but for the folder. */
export interface AdapterOptions
  extends Pick<
    MiddlewareConfig,
    'plugins' | 'grant' | 'runtimes' | 'watch' | 'limits' | 'engine' | 'maxBufferedBytes'
  > {
  /** The folder of the plugins; `plugins` if absent. */
  readonly folder?: string;
  /** Gets what plugins log, and the details of their failures; if absent, warnings and errors go to standard error. */
  readonly logger?: Logger;
}

/** What an adapter's function has besides. */
export interface Closable {
  /** Closes every plugin. Call it when no request is in flight any more. */
  close(): Promise<void>;
}

/** One request, with the framework's handlers at the end of its chain. */
export class AdapterExchange extends Exchange {
  readonly downstream: (request: IncomingRequest) => Promise<OutgoingResponse>;

  constructor(downstream: AdapterExchange['downstream']) {
    super();
    this.downstream = downstream;
  }
}

export interface AdapterPlugins extends Closable {
  readonly handler: Handler;
  readonly maxBufferedBytes: number;
  readonly onFailure: ReturnType<typeof failureLog>;
}

/** @throws TsugiError `LOAD` for options that are wrong, and if a plugin cannot be loaded */
export async function adapterPlugins({
  folder = 'plugins',
  logger,
  ...given
}: AdapterOptions): Promise<AdapterPlugins> {
  const fault = (_path: unknown, message: string): TsugiError => new TsugiError('LOAD', message);
  const config = validateConfig(given, fault);
  const path = resolve(folder);
  const there = (await findPlugins(path)).map(({ name }) => name);
  checkNames({ ...config, fault }, there, path);
  const { maxBufferedBytes = SERVER_DEFAULTS.maxBufferedBytes, engine = SERVER_DEFAULTS.engine } = config;
  const { requestMs, upstreamMs } = SERVER_DEFAULTS.timeouts;
  const log = logger ?? warnings();
  const { links, close } = await loadPlugins({
    plugins: path,
    chains: [config.plugins ?? there.map((name) => ({ name }))],
    contract: await middlewareContract(),
    // A call lasts as long as the client's upload and the framework's answer may.
    limits: config.limits === false ? false : { asyncMs: requestMs + upstreamMs, ...config.limits },
    engine,
    grant: config.grant ?? {},
    runtimes: config.runtimes ?? {},
    watch: config.watch ?? false,
    configName: 'the options',
    logger: log,
  });
  const onFailure = failureLog(log);
  const handler = composeChain({
    links: links[0] ?? [],
    upstream: (request, exchange) => {
      if (exchange instanceof AdapterExchange) return exchange.downstream(request);
      throw new TypeError('a chain of an adapter was given the exchange of a server');
    },
    maxBufferedBytes,
    onFailure,
  });
  return { handler, maxBufferedBytes, onFailure, close };
}

function warnings(): Logger {
  const { stderr } = process;
  return createLog({
    write: (line) => void stderr.write(`${line}\n`),
    format: stderr.isTTY ? 'text' : 'json',
    level: 'warn',
    color: stderr.isTTY && (process.env.NO_COLOR ?? '') === '',
  });
}
