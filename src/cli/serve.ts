/** `tsugi serve`: the middleware server, from the start-up table to the last request. */
import cluster from 'node:cluster';
import { resolve } from 'node:path';
import type { Logger } from '../host/index.ts';
import type { Engine } from '../interpreter/index.ts';
import { loadConfig } from '../server/config/load.ts';
import { createLog, type LogLevel } from '../server/log.ts';
import { type PluginRow, type RunningServer, serve } from '../server/serve.ts';
import { showProgress } from './progress.ts';
import { failureText, reportFailure, wantsColor } from './report.ts';
import { type Listening, type Stop, Workers } from './workers.ts';

export interface ServeCommandOptions {
  readonly plugins: string;
  readonly config?: string;
  readonly port?: number;
  readonly host?: string;
  readonly upstream?: string;
  readonly engine?: Engine;
  readonly workers?: number;
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
  if (workers > 1 && worker === undefined) {
    if (!(await new Workers(logger).start(workers, started))) process.exit(1);
    return;
  }
  // All workers load the same: one of them tells of it.
  const quiet = worker !== undefined && worker.id > 1;
  const server = await start(options, logger, { terminal, quiet, write }).catch((error: unknown) => {
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
    logger.info('listening', details);
    stopOnSignal(server, logger);
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

async function start(
  options: ServeCommandOptions,
  logger: Logger,
  { terminal, quiet, write }: Output,
): Promise<RunningServer> {
  const config = await loadConfig(process.cwd(), options.config);
  let done = (): void => {};
  try {
    return await serve({
      plugins: resolve(options.plugins),
      config,
      logger,
      engine: options.engine,
      port: options.port,
      host: options.host,
      upstream: options.upstream,
      onLoading: (count) => {
        if (quiet) return;
        const raw = (text: string): void => void process.stderr.write(text);
        done = showProgress(`loading ${count} ${count === 1 ? 'plugin' : 'plugins'}`, {
          logger,
          write: terminal ? raw : undefined,
        });
      },
      onLoaded: (rows) => {
        done();
        if (quiet) return;
        if (terminal) return write(pluginTable(rows));
        for (const { name, status, ms } of rows) logger.info('plugin', { plugin: name, status, ms: Math.round(ms) });
      },
    });
  } finally {
    done();
  }
}

/** The host has logged what failed, with its code frame; this is the overview. */
export function pluginTable(rows: readonly PluginRow[]): string {
  const width = Math.max(6, ...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, status, ms, error }, at) => {
    const row = `${String(at + 1).padStart(3)}  ${name.padEnd(width)}  ${status.padEnd(8)}  ${ms.toFixed(1).padStart(7)}`;
    return error === undefined ? row : `${row}  ${error.message.split('\n', 1)[0]}`;
  });
  return [`  #  ${'plugin'.padEnd(width)}  status         ms`, ...lines].join('\n');
}

/** The first signal finishes what is in flight, the second ends the process at once. */
function stopOnSignal(server: RunningServer, logger: Logger): void {
  let stopping = false;
  const stop = (signal: 'SIGINT' | 'SIGTERM'): void => {
    if (stopping) process.exit(signal === 'SIGINT' ? 130 : 143);
    stopping = true;
    logger.info('stopping', { signal });
    close(server, logger);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
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
  process.on('message', (message: Stop) => {
    if (message.type === 'stop') stop();
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
