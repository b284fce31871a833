/** `tsugi serve`: the middleware server, from the start-up table to the last request. */
import cluster from 'node:cluster';
import { resolve } from 'node:path';
import type { Logger } from '../host/index.ts';
import type { Engine } from '../interpreter/index.ts';
import { type AdminSource, serveAdmin } from '../server/admin.ts';
import { SERVER_DEFAULTS } from '../server/config/config.ts';
import { type LoadedConfig, loadConfig } from '../server/config/load.ts';
import { createLog, type LogLevel } from '../server/log.ts';
import { type PluginRow, type RunningServer, serve } from '../server/serve.ts';
import { type Shown, showProgress } from './progress.ts';
import { failureText, reportFailure, wantsColor } from './report.ts';
import { onStop } from './signals.ts';
import { type Answer, type Listening, type Order, Workers } from './workers.ts';

export interface ServeCommandOptions {
  readonly plugins: string;
  readonly config?: string;
  readonly port?: number;
  readonly host?: string;
  readonly upstream?: string;
  readonly engine?: Engine;
  readonly workers?: number;
  readonly watch?: boolean;
  readonly logLevel: LogLevel;
}

export async function serveCommand(options: ServeCommandOptions): Promise<void> {
  const started = performance.now();
  const terminal = process.stderr.isTTY === true;
  const write = (line: string): void => void process.stderr.write(`${line}\n`);
  const { worker } = cluster;
  const logger = createLog({
    write,
    format: terminal ? 'text' : 'json',
    level: options.logLevel,
    color: wantsColor(process.stderr),
    ...(worker === undefined ? {} : { details: { worker: worker.id } }),
  });
  const { workers = 1 } = options;
  const config = await loadConfig(process.cwd(), options.config);
  if (workers > 1 && worker === undefined) {
    const all = new Workers(logger);
    if (!(await all.start(workers, started))) process.exit(1);
    await admin(config, logger, { metrics: () => all.ask('metrics'), plugins: () => all.ask('plugins') });
    return;
  }
  // All workers load the same: one of them tells of it.
  const quiet = worker !== undefined && worker.id > 1;
  const server = await start(options, config, logger, { terminal, quiet, write }).catch((error: unknown) => {
    if (worker === undefined) throw error;
    // Its channel to the process that started it would keep it alive.
    reportFailure(error);
    process.exit(1);
  });
  const details = {
    port: server.port,
    upstream: server.upstream ?? 'echo',
    engine: server.engine,
    plugins: server.plugins.join(' '),
    ...(server.routes === 0 ? {} : { routes: server.routes }),
    ms: Math.round(performance.now() - started),
  };
  if (worker === undefined) {
    await admin(config, logger, { metrics: server.metrics, plugins: async () => server.status() });
    // first, as whoever waits for the line may send a signal at once
    stopOnSignal(server, logger);
    logger.info('listening', details);
  } else {
    stopWhenTold(server, logger);
    process.send?.({ type: 'listening', details } satisfies Listening);
  }
}

interface Output {
  readonly terminal: boolean;
  /** Another worker says what there is to say of loading. */
  readonly quiet: boolean;
  readonly write: (line: string) => void;
}

async function admin({ admin: where }: LoadedConfig, logger: Logger, source: AdminSource): Promise<void> {
  if (where === undefined) return;
  const { port } = await serveAdmin({ host: SERVER_DEFAULTS.adminHost, ...where }, source);
  logger.info('admin', { port });
}

async function start(
  options: ServeCommandOptions,
  config: LoadedConfig,
  logger: Logger,
  { terminal, quiet, write }: Output,
): Promise<RunningServer> {
  let progress: Shown | undefined;
  try {
    return await serve({
      plugins: resolve(options.plugins),
      config,
      logger,
      engine: options.engine,
      port: options.port,
      host: options.host,
      upstream: options.upstream,
      watch: options.watch,
      onLoading: (count) => {
        if (quiet) return;
        const raw = (text: string): void => void process.stderr.write(text);
        progress = showProgress(`loading ${count} ${count === 1 ? 'plugin' : 'plugins'}`, {
          logger,
          write: terminal ? raw : undefined,
        });
      },
      onProgress: (done) => progress?.advance(done),
      onLoaded: (rows) => {
        progress?.end();
        if (quiet) return;
        if (terminal) return write(pluginTable(rows));
        for (const { name, status, ms, grants } of rows) {
          logger.info('plugin', { plugin: name, status, ms: Math.round(ms), grants: grants.join(' ') });
        }
      },
    });
  } finally {
    progress?.end();
  }
}

/** The host has logged what failed, with its code frame; this is the overview. */
export function pluginTable(rows: readonly PluginRow[]): string {
  const cells = rows.map(({ name, status, ms, grants, error }, at) => [
    String(at + 1),
    name,
    status,
    ms.toFixed(1),
    grants.length === 0 ? '-' : grants.join(' '),
    error?.message.split('\n', 1)[0] ?? '',
  ]);
  const table = [['#', 'plugin', 'status', 'ms', 'grants', ''], ...cells];
  const widths = [3, 6, 8, 7, 6, 0].map((least, at) => Math.max(least, ...table.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 || at === 3 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return table.map(line).join('\n');
}

/** The first signal finishes what is in flight, the second ends the process at once. */
function stopOnSignal(server: RunningServer, logger: Logger): void {
  onStop((signal) => {
    logger.info('stopping', { signal });
    close(server, logger);
  });
}

/** A worker is told by the process that started it: a terminal's Ctrl-C reaches all processes, and must not count twice. */
function stopWhenTold(server: RunningServer, logger: Logger): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    close(server, logger);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  process.on('message', (order: Order) => {
    if (order.type === 'stop') return stop();
    const answer = order.what === 'metrics' ? server.metrics() : Promise.resolve(server.status());
    answer.then(
      (value) => process.send?.({ type: 'answer', id: order.id, value } satisfies Answer),
      (error: unknown) => logger.error('no metrics', { error }),
    );
  });
  process.once('disconnect', stop);
}

function close(server: RunningServer, logger: Logger): void {
  server.close().then(
    (cut) => {
      logger.info('stopped', { cut });
      process.exit(0);
    },
    (error: unknown) => {
      process.stderr.write(`${failureText(error)}\n`);
      process.exit(1);
    },
  );
}
