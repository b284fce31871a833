/** The options of an interpreter. */
import { TsugiError } from '../diagnostics/error.ts';
import type { CallWatch } from './boundary/watch.ts';
import type { Backend } from './image.ts';
import { checkLimits } from './meter/meter.ts';
import type { Limits } from './meter/tuning.ts';
import type { Deterministic } from './realm/guest/deterministic.ts';
import type { Shared } from './shared.ts';

export const ENGINES = ['compiled', 'interpreted'] as const;

/** What executes a guest. */
export type Engine = (typeof ENGINES)[number];

export type DeterministicOption = true | { readonly now?: number; readonly seed?: number };

export interface InterpreterOptions {
  /** Appears in errors; `guest` if absent. */
  readonly name?: string;
  readonly engine?: Engine;
  /** `false` leaves metering out, for code that the host trusts like its own. */
  readonly limits?: Limits | false;
  /** What the guest's `console` calls, with copies of its arguments; nothing if absent. */
  readonly console?: Partial<Console>;
  /** What `import … from 'host:x'` finds, by `x` or `host:x`. */
  readonly modules?: Readonly<Record<string, object>>;
  /** What to say of a host module that the guest imports and that is not in `modules`; undefined for the usual words. */
  readonly explainMissing?: (module: string) => string | undefined;
  /** `'mutable'` leaves the intrinsics unfrozen: for conformance suites only, it gives up containment. */
  readonly intrinsics?: 'frozen' | 'mutable';
  /**
   * Gives the guest a clock that stands still and random numbers that are the same each time, those of `crypto` included,
   * so that it does the same each time. `now` is in milliseconds since the epoch, 0 if absent; `seed` any whole number, 0
   * if absent. Timers still take their time, and the time zone and the language are the host's. Of the limits, `fuel` alone
   * is the same each time.
   */
  readonly deterministic?: DeterministicOption;
  /**
   * Whether calls of the host have their arguments checked: `'development'` means unless `NODE_ENV` is `production`.
   * What guests give is always checked.
   */
  readonly checkArguments?: ArgumentChecks;
  /** Receives what guest code throws where nobody can catch it: in timers, and in promises that nobody handles. */
  readonly onError?: (error: unknown) => void;
  /**
   * Called before each statement of the guest, for a debugger. For the interpreted engine only; without it a program has
   * nothing of it. What it throws ends the guest's call.
   */
  readonly onStatement?: (statement: StatementEvent) => void;
  /** Told of each termination, once. */
  readonly onLimit?: (error: TsugiError) => void;
  /** Told how calls end whose results are promises. */
  readonly watch?: CallWatch;
  /** What several interpreters of one host share. */
  readonly shared?: Shared;
}

/** A statement that is about to run. */
export interface StatementEvent {
  readonly file: string;
  /** 1-based, in the source. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** The name of the function, '' if it has none or the statement is outside all functions. */
  readonly function: string;
  /** Copies of the variables in scope, by name; to be called before the listener returns. What has no copy is left out. */
  variables(): Record<string, unknown>;
}

export const backendOf = (engine: Engine, metered: boolean, stepping: boolean): Backend => {
  if (engine === 'interpreted') return stepping ? 'interpreted stepping' : 'interpreted';
  return metered ? 'compiled' : 'compiled unmetered';
};

/** What the boundary does for a trusted guest has no limit either. */
export const UNMETERED: Limits = {
  callMs: Number.POSITIVE_INFINITY,
  turnMs: Number.POSITIVE_INFINITY,
  heapBytes: Number.POSITIVE_INFINITY,
};

/**
 * The limits of a plugin that has no meter of its own: of these, `asyncMs` can be held for any.
 * @returns with the defaults @throws TsugiError `TYPE`
 */
export const limitsOf = (limits: Limits | false | undefined): Required<Limits> =>
  checkLimits(limits === false ? UNMETERED : (limits ?? {}));

/** @throws TsugiError `TYPE` */
export function deterministicOf(option: InterpreterOptions['deterministic']): Deterministic | undefined {
  if (option === undefined) return undefined;
  const { now = 0, seed = 0 } = option === true ? {} : option;
  if (!(typeof now === 'number' && Math.abs(now) <= MAX_TIME)) {
    throw new TsugiError('TYPE', `deterministic.now must be a time in milliseconds, got ${String(now)}`);
  }
  if (!Number.isSafeInteger(seed)) {
    throw new TsugiError('TYPE', `deterministic.seed must be a whole number, got ${String(seed)}`);
  }
  // both halves of it count
  return { now: Math.trunc(now), seed: (seed | 0) ^ Math.floor(seed / 2 ** 32) };
}
/** ECMA-262 21.4.1.1. */
const MAX_TIME = 8.64e15;

export type ArgumentChecks = 'always' | 'development' | 'never';

/** @throws TsugiError `TYPE` */
export function isChecked(checks: ArgumentChecks): boolean {
  if (checks === 'always' || checks === 'never') return checks === 'always';
  if (checks === 'development') return process.env.NODE_ENV !== 'production';
  const message = `checkArguments must be 'always', 'development' or 'never', got "${String(checks)}"`;
  throw new TsugiError('TYPE', message);
}
