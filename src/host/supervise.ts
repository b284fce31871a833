/** Decides what becomes of a plugin that is terminated again and again: a pause, a start anew, and in the end neither. */
import type { Supervision } from './options.ts';

const DEFAULTS = {
  terminations: 5,
  windowMs: 60_000,
  backoffMs: 1_000,
  maxBackoffMs: 60_000,
  restarts: 3,
} as const;

/** Windows without being closed after which a plugin has all of its restarts again. */
const FORGIVEN_AFTER = 10;

/** One plugin's record. Times are of `performance.now()`. */
export class Record {
  readonly #policy: Required<Pick<Supervision, keyof typeof DEFAULTS>>;
  #terminations: number[] = [];
  #restarts = 0;
  #lastStop = Number.NEGATIVE_INFINITY;

  constructor(policy: Supervision) {
    this.#policy = { ...DEFAULTS, ...policy };
  }

  /** @returns why the plugin must be closed now, undefined if it may go on */
  terminated(now: number): string | undefined {
    const { terminations, windowMs } = this.#policy;
    this.#terminations = this.#terminations.filter((time) => time > now - windowMs);
    this.#terminations.push(now);
    if (this.#terminations.length < terminations) return undefined;
    return `terminated ${terminations} times within ${windowMs / 1000} s`;
  }

  /** The plugin is closed. @returns after how many milliseconds it is to be started anew, undefined for never */
  stopped(now: number): number | undefined {
    const { windowMs, restarts, backoffMs, maxBackoffMs } = this.#policy;
    this.#terminations = [];
    if (now - this.#lastStop > FORGIVEN_AFTER * windowMs) this.#restarts = 0;
    this.#lastStop = now;
    if (this.#restarts >= restarts) return undefined;
    return Math.min(maxBackoffMs, backoffMs * 2 ** this.#restarts++);
  }

  /** Somebody has vouched for it, or it is another version. */
  forgive(): void {
    this.#terminations = [];
    this.#restarts = 0;
  }
}
