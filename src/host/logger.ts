/** Where the host and its plugins write. */
import { inspect } from 'node:util';

/** Any structured logger fits in here; the details are plain data. */
export interface Logger {
  debug(message: string, details?: Record<string, unknown>): void;
  info(message: string, details?: Record<string, unknown>): void;
  warn(message: string, details?: Record<string, unknown>): void;
  error(message: string, details?: Record<string, unknown>): void;
}

export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };

/** A plugin's `console`, as entries of the log under the plugin's name. */
export function consoleOf(logger: Logger, plugin: string): Partial<Console> {
  const at =
    (level: keyof Logger) =>
    (...args: unknown[]): void =>
      logger[level](args.map(text).join(' '), { plugin });
  return {
    log: at('info'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    debug: at('debug'),
    trace: at('debug'),
    dir: at('info'),
    table: at('info'),
    group: at('info'),
  };
}

const text = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? value.message;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return inspect(value); // a cycle, or a bigint
  }
};

/** What a plugin's factory gets beside its config. */
export interface PluginContext {
  readonly name: string;
  readonly log: Readonly<Record<keyof Logger, (...args: unknown[]) => void>>;
}

export function contextOf(logger: Logger, name: string): PluginContext {
  const { info, warn, error, debug } = consoleOf(logger, name) as Required<Partial<Console>>;
  return { name, log: { info, warn, error, debug } };
}
