/**
 * The host's side of the meter: decides at each trip of the tick counter whether the guest goes on.
 *
 * A *stretch* is synchronous guest work: it ends when the host enters the guest anew (`epoch`) or when the microtask
 * queue gets a turn. A *turn* is one turn of the event loop; `setImmediate` ends it. No clock is read when the guest is
 * entered: the first trip in a stretch starts its clock.
 */
import { TsugiError } from '../../diagnostics/error.ts';
import {
  CHARGED_UNITS,
  DEFAULT_LIMITS,
  FIRST_QUANTUM,
  type Limits,
  MAX_QUANTUM,
  MIN_QUANTUM,
  TARGET_MS,
} from './tuning.ts';

export class Meter {
  /** Counted up by generated code whenever the host enters the guest and no guest code is below it on the stack. */
  epoch = 0;
  /** How many calls from the guest into the host are on the stack. */
  inHost = 0;
  /** Which limit ended the guest's work in this epoch. */
  exceeded: keyof Limits | undefined;
  readonly limits: Required<Limits>;

  #seenEpoch = -1;
  #stretchStart = 0;
  #lastTrip = 0;
  #turnUsed = 0;
  #quantum = FIRST_QUANTUM;
  #turnWatched = false;
  #microtaskWatched = false;
  #closed = false;
  /** Work of the boundary since the clock was last read for it. */
  #charged = 0;

  /** @throws TsugiError `TYPE` for a limit that is not a positive number or has an unknown name */
  constructor(limits: Limits = {}) {
    this.limits = checkLimits(limits);
  }

  /** Called by the guest when its ticks are used up. @returns ticks to go on with, or -1 to terminate */
  trip(): number {
    if (this.#closed) return -1;
    const now = performance.now();
    if (this.epoch !== this.#seenEpoch) {
      this.#seenEpoch = this.epoch;
      this.exceeded = undefined;
      this.#quantum = FIRST_QUANTUM;
      this.#startStretch(now);
      return this.#quantum;
    }
    if (this.exceeded !== undefined) return -1;
    const since = now - this.#lastTrip;
    this.#lastTrip = now;
    this.#turnUsed += since;
    if (!this.#microtaskWatched) this.#startStretch(now);
    if (now - this.#stretchStart > this.limits.callMs) return this.#exceed('callMs');
    if (this.#turnUsed > this.limits.turnMs) return this.#exceed('turnMs');
    if (since < TARGET_MS / 2) this.#quantum = Math.min(this.#quantum * 2, MAX_QUANTUM);
    else if (since > TARGET_MS * 2) this.#quantum = Math.max(this.#quantum >> 2, MIN_QUANTUM);
    return this.#quantum;
  }

  /**
   * Counts work of the boundary on a guest's data. It runs no code of the guest's, so nothing ticks, and yet a little data
   * can make it endless: parts that are shared, accessors that are built-ins.
   * @param units elements read, or as many bytes as are copied in the time of one
   * @returns false to terminate
   */
  charge(units: number): boolean {
    this.#charged += units;
    if (this.#charged < CHARGED_UNITS || this.#closed) return true;
    if (this.trip() < 0) return false;
    this.#charged = 0;
    return true;
  }

  /**
   * Ends what still runs, and makes every later entry throw. Generated code reads `epoch` on its way in and nowhere else,
   * so that this costs no check while the guest is open.
   */
  close(error: () => Error): void {
    this.#closed = true;
    Object.defineProperty(this, 'epoch', {
      get() {
        throw error();
      },
    });
  }

  #exceed(limit: keyof Limits): number {
    this.exceeded = limit;
    return -1;
  }

  #startStretch(now: number): void {
    this.#stretchStart = now;
    this.#lastTrip = now;
    if (!this.#microtaskWatched) {
      this.#microtaskWatched = true;
      queueMicrotask(() => {
        this.#microtaskWatched = false;
      });
    }
    if (!this.#turnWatched) {
      this.#turnWatched = true;
      setImmediate(() => {
        this.#turnWatched = false;
        this.#turnUsed = 0;
        if (!this.#closed) this.epoch++;
      });
    }
  }
}

function checkLimits(limits: Limits): Required<Limits> {
  const given: Record<string, unknown> = { ...limits };
  const known = Object.keys(DEFAULT_LIMITS);
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name))
      throw new TsugiError('TYPE', `limits.${name} is not a limit; there are ${known.join(', ')}`);
    if (value !== undefined && !(typeof value === 'number' && value > 0)) {
      throw new TsugiError('TYPE', `limits.${name} must be a number of milliseconds above 0, got ${String(value)}`);
    }
  }
  const set = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
  return { ...DEFAULT_LIMITS, ...set };
}
