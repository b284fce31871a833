/** What is counted of one plugin, over all of its instances. */
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import type { Slot } from '../interpreter/index.ts';

export interface Latency {
  /** How many calls were timed: the first ones all, then one in 256. */
  readonly samples: number;
  /** These are milliseconds, over all calls since the plugin was first loaded. */
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

export interface PluginStats {
  readonly calls: number;
  /** Calls that threw or rejected. */
  readonly errors: number;
  /** Times that a limit ended its work, calls or not. */
  readonly terminations: number;
  /** What it threw where nobody could catch it: in timers, and in promises that nobody handles. */
  readonly uncaught: number;
  /** How often another version took over. */
  readonly reloads: number;
  /** How often it was started anew after it had been ended for its terminations. */
  readonly restarts: number;
  /** Promises and streams of it that the host waits for. */
  readonly pending: number;
  /** Undefined as long as no call has ended. */
  readonly latency: Latency | undefined;
  /** Ticks of the meter that it has used. */
  readonly fuel: number;
  /** What its realm held when it was last measured, in bytes; see `Host.measure`. */
  readonly heapBytes: number | undefined;
}

/** The first so many calls are all timed. */
const WARM = 128;
const SAMPLING_MASK = 255;
/** Times are recorded in units of 10 nanoseconds. */
const UNITS_PER_MS = 100_000;
const MAX_UNITS = 3_600_000 * UNITS_PER_MS;

/** What the front of a plugin goes by, and counts in. */
export class Counted implements Slot {
  current: unknown;
  calls = 0;
  mask = 0;
  sampled = 0;
  errors = 0;
  terminations = 0;
  uncaught = 0;
  reloads = 0;
  restarts = 0;
  /** Ticks of instances that are gone. */
  fuelBefore = 0;
  heapBytes: number | undefined;
  /** The last thing that went wrong with it since it was loaded. */
  lastError: unknown;
  /** Made when it is needed: it takes 30 KB. */
  #latency: RecordableHistogram | undefined;

  constructor(current: unknown) {
    this.current = current;
  }

  begin(): void {
    this.sampled = performance.now();
    if (this.calls >= WARM) this.mask = SAMPLING_MASK;
  }

  failed(error: unknown): unknown {
    this.sampled = 0;
    this.errors++;
    this.lastError = error;
    return error;
  }

  timed(began: number): void {
    this.sampled = 0;
    this.#latency ??= createHistogram({ lowest: 1, highest: MAX_UNITS, figures: 2 });
    const units = Math.round((performance.now() - began) * UNITS_PER_MS);
    this.#latency.record(Math.min(Math.max(units, 1), MAX_UNITS));
  }

  get latency(): Latency | undefined {
    const times = this.#latency;
    if (times === undefined) return undefined;
    const at = (percentile: number): number => times.percentile(percentile) / UNITS_PER_MS;
    return {
      samples: times.count,
      mean: times.mean / UNITS_PER_MS,
      p50: at(50),
      p90: at(90),
      p99: at(99),
      max: times.max / UNITS_PER_MS,
    };
  }
}
