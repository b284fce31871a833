/**
 * The host's side of the meter: decides at each trip of the tick counter whether the guest goes on.
 *
 * A *stretch* is synchronous guest work: it ends when the host enters the guest anew (`epoch`) or when the microtask
 * queue gets a turn. A *turn* is one turn of the event loop; `setImmediate` ends it. No clock is read when the guest is
 * entered: the first trip in a stretch starts its clock.
 */
import { TsugiError } from '../../diagnostics/error.ts';
import { needRoom } from './room.ts';
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

  /**
   * Called by the guest when its ticks are used up. All of it runs each time, down to the limits: V8 leaves optimised code
   * for good at the first step into a branch that it has never seen taken, and which are taken differs from call to call.
   * @returns ticks to go on with, or -1 to terminate
   */
  trip(): number {
    if (this.#closed) return -1;
    const now = performance.now();
    const { epoch, exceeded, limits } = this;
    const entered = epoch !== this.#seenEpoch;
    if (exceeded !== undefined && !entered) return -1;
    this.exceeded = undefined;
    this.#seenEpoch = epoch;
    const since = now - this.#lastTrip;
    this.#lastTrip = now;
    const before = this.#stretchStart;
    const watched = this.#microtaskWatched;
    const start = entered || !watched ? now : before;
    this.#stretchStart = start;
    apply(this.#watch, undefined, NOTHING);
    this.#turnUsed += entered ? 0 : since;
    const callOver = now - start > limits.callMs;
    const turnOver = this.#turnUsed > limits.turnMs;
    if (callOver) return this.#exceed('callMs');
    if (turnOver && !entered) return this.#exceed('turnMs');
    const quantum = this.#quantum;
    const more = Math.min(quantum * 2, MAX_QUANTUM);
    const less = Math.max(quantum >> 2, MIN_QUANTUM);
    const early = since < TARGET_MS / 2;
    const late = since > TARGET_MS * 2;
    const granted = entered ? FIRST_QUANTUM : early ? more : late ? less : quantum;
    this.#quantum = granted;
    return granted;
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

  /** Learns when the stretch and the turn end. The stack may end in here, and then the next trip has to try again. */
  readonly #startWatching = (): void => {
    needRoom();
    if (!this.#microtaskWatched) {
      queueMicrotask(() => {
        this.#microtaskWatched = false;
        this.#watch = this.#startWatching;
      });
      this.#microtaskWatched = true;
    }
    if (!this.#turnWatched) {
      setImmediate(() => {
        this.#turnWatched = false;
        this.#watch = this.#startWatching;
        this.#turnUsed = 0;
        if (!this.#closed) this.epoch++;
      });
      this.#turnWatched = true;
    }
    this.#watch = nothing;
  };
  /** Not a branch but a variable function, called so that V8 assumes nothing about which one it is; see `trip`. */
  #watch: () => void = this.#startWatching;
}

const { apply } = Reflect;
const NOTHING: readonly never[] = [];
const nothing = (): void => {};

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
