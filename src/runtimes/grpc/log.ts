/** What a plugin writes, as entries of the host's log: hclog's JSON, lines that begin with a level, and any other text. */
import type { Logger } from '../../host/index.ts';

const LEVELS: Readonly<Record<string, keyof Logger>> = {
  trace: 'debug',
  debug: 'debug',
  info: 'info',
  warn: 'warn',
  error: 'error',
};
/** Of an entry, what is not among its details. */
const FIELDS: ReadonlySet<string> = new Set(['@level', '@message', '@timestamp', '@caller']);
const PREFIX = /^\[(TRACE|DEBUG|INFO|WARN|ERROR)\]\s*/;

/** Adds a line to the log. */
export function logLine(logger: Logger, plugin: string, line: string): void {
  const entry = line.startsWith('{') ? entryOf(line) : undefined;
  if (entry !== undefined) {
    logger[entry.level](entry.message, { ...entry.details, plugin });
    return;
  }
  const [prefix, level = 'info'] = PREFIX.exec(line) ?? [];
  logger[LEVELS[level.toLowerCase()] ?? 'info'](line.slice(prefix?.length ?? 0), { plugin });
}

interface Entry {
  readonly level: keyof Logger;
  readonly message: string;
  readonly details: Record<string, unknown>;
}

function entryOf(line: string): Entry | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const fields = parsed as Readonly<Record<string, unknown>>;
  const { '@message': message, '@level': level } = fields;
  if (typeof message !== 'string' || typeof level !== 'string') return undefined;
  const details = Object.fromEntries(Object.entries(fields).filter(([name]) => !FIELDS.has(name)));
  return { level: Object.hasOwn(LEVELS, level) ? (LEVELS[level] ?? 'info') : 'info', message, details };
}

/** A logger whose entries a host reads from a stream of lines. @param write adds a line */
export function lineLogger(write: (line: string) => void): Logger {
  const at =
    (level: keyof Logger) =>
    (message: string, details: Record<string, unknown> = {}): void => {
      const { plugin, ...rest } = details;
      const entry = {
        '@level': level,
        '@message': message,
        ...(plugin !== undefined && { '@module': plugin }),
        '@timestamp': new Date().toISOString(),
        ...rest,
      };
      write(`${textOf(entry)}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function textOf(entry: Readonly<Record<string, unknown>>): string {
  try {
    return JSON.stringify(entry, (_name, value: unknown) =>
      value instanceof Error ? (value.stack ?? value.message) : typeof value === 'bigint' ? String(value) : value,
    );
  } catch {
    return JSON.stringify({ '@level': entry['@level'], '@message': entry['@message'] });
  }
}
