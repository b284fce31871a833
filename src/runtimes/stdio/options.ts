/** The options of `stdio`, checked. */
import { TsugiError } from '../../diagnostics/error.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { DEFAULT_MAX_FRAME, LEAST_MAX_FRAME } from './frames.ts';

export interface StdioOptions {
  /** What the processes get of an environment, beside `PATH`. Nothing else of the host's is passed on. */
  readonly env?: Readonly<Record<string, string>>;
  /** From the start of a process to its readiness for calls, in milliseconds; 10,000 if absent. */
  readonly startMs?: number;
  /** The longest message that a plugin may send, in bytes; 64 MiB if absent. */
  readonly maxFrameBytes?: number;
  /** How long a process may take to end by itself, in milliseconds; 1,000 if absent. SIGTERM follows. */
  readonly quitMs?: number;
  /** How long after SIGTERM SIGKILL follows, in milliseconds; 500 if absent. */
  readonly killMs?: number;
}

export type CheckedOptions = Required<StdioOptions>;

const DEFAULTS = { startMs: 10_000, maxFrameBytes: DEFAULT_MAX_FRAME, quitMs: 1000, killMs: 500 } as const;
const MOST: Readonly<Record<keyof typeof DEFAULTS, number>> = {
  startMs: 2 ** 31 - 1,
  maxFrameBytes: 2 ** 31 - 1,
  quitMs: 2 ** 31 - 1,
  killMs: 2 ** 31 - 1,
};
const LEAST: Readonly<Record<keyof typeof DEFAULTS, number>> = {
  startMs: 1,
  maxFrameBytes: LEAST_MAX_FRAME,
  quitMs: 0,
  killMs: 0,
};
const NAMES = ['env', ...Object.keys(DEFAULTS)];

/** @throws TsugiError `TYPE` */
export function checkOptions(options: StdioOptions): CheckedOptions {
  for (const name of Object.keys(options)) {
    if (NAMES.includes(name)) continue;
    throw wrong(`has no option ${name}${didYouMean(name, NAMES)}; there are ${NAMES.join(', ')}`);
  }
  const checked = { ...DEFAULTS } as { -readonly [K in keyof typeof DEFAULTS]: number };
  for (const name of Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]) {
    const given = options[name] ?? DEFAULTS[name];
    if (!Number.isInteger(given) || given < LEAST[name] || given > MOST[name]) {
      throw wrong(`wants a whole number from ${LEAST[name]} to ${MOST[name]} as ${name}, got ${String(given)}`);
    }
    checked[name] = given;
  }
  const env = options.env ?? {};
  for (const [name, value] of Object.entries(env)) {
    if (typeof value !== 'string') throw wrong(`wants strings in env, and ${name} is ${typeof value}`);
  }
  const path = process.env['PATH'];
  return { ...checked, env: { ...(path !== undefined && { PATH: path }), ...env } };
}

const wrong = (what: string): TsugiError => new TsugiError('TYPE', `stdio() ${what}`);
