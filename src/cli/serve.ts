/** `tsugi serve`: the middleware server, from the start-up table to the last request. */
import { resolve } from 'node:path';
import type { Engine } from '../interpreter/index.ts';
import { loadConfig } from '../server/config/load.ts';
import { createLog, type LogLevel } from '../server/log.ts';
import { type PluginRow, type RunningServer, serve } from '../server/serve.ts';
import { failureText, wantsColor } from './report.ts';

export interface ServeCommandOptions {
  readonly plugins: string;
  readonly config?: string;
  readonly port?: number;
  readonly host?: string;
  readonly upstream?: string;
  readonly engine?: Engine;
  readonly logLevel: LogLevel;
}

export async function serveCommand(options: ServeCommandOptions): Promise<void> {
  const started = performance.now();
  const terminal = process.stderr.isTTY === true;
  const color = wantsColor(process.stderr);
  const write = (line: string): void => void process.stderr.write(`${line}\n`);
  const logger = createLog({ write, format: terminal ? 'text' : 'json', level: options.logLevel, color });
  const config = await loadConfig(process.cwd(), options.config);
  const server = await serve({
    plugins: resolve(options.plugins),
    config,
    logger,
    engine: options.engine,
    port: options.port,
    host: options.host,
    upstream: options.upstream,
    onLoaded: (rows) => {
      if (terminal) return write(pluginTable(rows));
      for (const { name, status, ms } of rows) logger.info('plugin', { plugin: name, status, ms: Math.round(ms) });
    },
  });
  const ms = Math.round(performance.now() - started);
  logger.info('listening', {
    port: server.port,
    upstream: server.upstream ?? 'echo',
    engine: server.engine,
    plugins: server.plugins.join(' '),
    ...(server.routes === 0 ? {} : { routes: server.routes }),
    ms,
  });
  stopOnSignal(server, (message, details) => logger.info(message, details));
}

/** The host has logged what failed, with its code frame; this is the overview. */
function pluginTable(rows: readonly PluginRow[]): string {
  const width = Math.max(6, ...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, status, ms, error }, at) => {
    const row = `${String(at + 1).padStart(3)}  ${name.padEnd(width)}  ${status.padEnd(8)}  ${ms.toFixed(1).padStart(7)}`;
    return error === undefined ? row : `${row}  ${error.message.split('\n', 1)[0]}`;
  });
  return [`  #  ${'plugin'.padEnd(width)}  status         ms`, ...lines].join('\n');
}

/** The first signal finishes what is in flight, the second ends the process at once. */
function stopOnSignal(server: RunningServer, log: (message: string, details?: Record<string, unknown>) => void): void {
  let stopping = false;
  const stop = (signal: 'SIGINT' | 'SIGTERM'): void => {
    if (stopping) process.exit(signal === 'SIGINT' ? 130 : 143);
    stopping = true;
    log('stopping', { signal });
    server.close().then(
      (cut) => {
        log('stopped', { cut });
        process.exit(0);
      },
      (error: unknown) => {
        process.stderr.write(`${failureText(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
