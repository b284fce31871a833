/**
 * The host's side of the meter: decides at each trip of the tick counter whether the guest goes on.
 *
 * A *stretch* is synchronous guest work: it ends when the host enters the guest anew (`epoch`) or when the microtask
 * queue gets a turn. A *turn* is one turn of the event loop; `setImmediate` ends it. No clock is read when the guest is
 * entered: the first trip in a stretch starts its clock.
 */
import { TsugiError } from '../../diagnostics/error.ts';
import type { Alarm } from './alarm.ts';
import { Growth } from './growth.ts';
import type { Heap } from './heap.ts';
import {
  CHARGED_UNITS,
  DEFAULT_LIMITS,
  FIRST_QUANTUM,
  HEAP_LOOK_MS,
  LIMIT_UNITS,
  type Limits,
  MAX_QUANTUM,
  MIN_QUANTUM,
  REACH,
  TARGET_MS,
} from './tuning.ts';

/** The guest's counter, as the host may change it between two calls. */
export interface TickCounter {
  /** For exact counting. */
  setTicks(ticks: number): void;
  /** Leaves it no more than so many. @returns how many it took away */
  rest(ticks: number): number;
  /** How many are left. */
  left(): number;
}

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
  /** Milliseconds of collections in this turn that count towards no limit: half of what a call may take. */
  #excused = 0;
  #turnWatched = false;
  #microtaskWatched = false;
  #closed = false;
  /** Work of the boundary since the clock was last read for it. */
  #charged = 0;
  readonly #growth: Growth;
  /** What the heap held when it was first looked at in this turn, in bytes; 0 if it was not. */
  #turnHeap = 0;
  /** Whether the heap was looked at in this call. */
  #looked = false;
  /** When it was last looked at, in whichever call. */
  #lastLook = 0;
  /** Bytes that the realm held when that was last measured. */
  #held = 0;
  /** Ticks of this call that were used, and that were last granted. */
  #used = 0;
  #granted = 0;
  /** Ticks of all calls, up to the last trip. */
  #total = 0;
  readonly #heap: Heap;
  readonly #alarm: Alarm;
  readonly #needRoom: () => void;
  #guest: TickCounter | undefined;

  /**
   * @param needRoom throws if the stack has no room for what must not end halfway
   * @throws TsugiError `TYPE` for a limit that is not a positive number or has an unknown name
   */
  constructor(limits: Limits, heap: Heap, alarm: Alarm, needRoom: () => void) {
    this.limits = checkLimits(limits);
    this.#heap = heap;
    this.#alarm = alarm;
    this.#needRoom = needRoom;
    this.#growth = new Growth(this.limits.heapBytes);
  }

  /**
   * Called by the guest when its ticks are used up. All of it runs each time, down to the limits: V8 leaves optimised code
   * for good at the first step into a branch that it has never seen taken, and which are taken differs from call to call.
   * @param left the counter: below 0 by what was used beyond the grant
   * @param bytes of memory that the guest is about to take, 0 for a tick
   * @param reach elements of the largest value that the guest has had, less than 0 if it has ended itself
   * @param copying whether the boundary asks, and not the guest
   * @returns ticks to go on with, or -1 to terminate
   */
  trip(left: number, bytes: number, reach: number, copying = false): number {
    if (this.#closed) return -1;
    // asked for by each `catch` and `finally` on the way out, where the stack may be all but used up
    if (this.epoch === this.#seenEpoch) {
      if (this.exceeded !== undefined) return -1;
      if (reach < 0) return this.#exceed('callMs');
    }
    return this.#decide(left, bytes, reach, copying);
  }

  #decide(left: number, bytes: number, reach: number, copying: boolean): number {
    this.#alarm.heard();
    const now = performance.now();
    const { epoch, limits } = this;
    const entered = epoch !== this.#seenEpoch;
    // many calls of one turn may keep little each
    const fresh = entered && !this.#turnWatched;
    this.exceeded = undefined;
    this.#seenEpoch = epoch;
    const since = now - this.#lastTrip;
    this.#lastTrip = now;
    const before = this.#stretchStart;
    const watched = this.#microtaskWatched;
    const start = entered || !watched ? now : before;
    this.#stretchStart = start;
    this.#turnUsed += entered ? 0 : since;
    const callOver = now - start > limits.callMs;
    const turnOver = this.#turnUsed > limits.turnMs;
    if (callOver) return this.#exceed('callMs');
    if (turnOver && !entered) return this.#exceed('turnMs');
    // what follows takes more of the stack, which may end in here time and again
    apply(this.#watch, undefined, NOTHING);
    const growth = this.#growth;
    growth.next(entered, fresh);
    this.#turnHeap = fresh ? 0 : this.#turnHeap;
    this.#excused = fresh ? 0 : this.#excused;
    const begins = copying && !growth.copying;
    // looking takes longer than all the rest, and trips follow each other fast where values are large
    if (bytes > 0 || begins || since > TARGET_MS / 4) this.#look(entered, bytes > 0, copying, now);
    if (this.#held > limits.heapBytes) {
      // it may have let go of it: whoever calls next should not have to wait
      this.#heap.suspect();
      return this.#exceed('heapBytes');
    }
    const used = (entered && limits.fuel === Number.POSITIVE_INFINITY ? 0 : this.#used) + this.#granted - left;
    this.#used = used;
    this.#total += this.#granted - left;
    this.#granted = left;
    const fuelOver = used > limits.fuel;
    const heapOver = growth.exceeds(bytes);
    if (fuelOver) return this.#exceed('fuel');
    if (heapOver && this.#isOverHeap(bytes)) return this.#exceed('heapBytes');
    const quantum = this.#quantum;
    // as many as would have taken the time that they should, but no more than twice as many
    const fit = (quantum * Math.min(2, TARGET_MS / since)) | 0;
    const next = entered ? FIRST_QUANTUM : Math.max(MIN_QUANTUM, Math.min(fit, MAX_QUANTUM));
    this.#quantum = next;
    const granted = Math.max(0, Math.min(next, (REACH / Math.max(1, reach)) | 0, limits.fuel - used));
    this.#granted = granted;
    return granted;
  }

  /**
   * Adds what the heap has grown by, from the second trip of a call on: many calls have but one, and what came before that
   * may be the host's.
   * @param entered whether this is the first
   * @param asked whether the guest is about to take much @param copying whether the boundary copies for the host
   */
  #look(entered: boolean, asked: boolean, copying: boolean, now: number): void {
    if (!entered || asked || now - this.#lastLook > HEAP_LOOK_MS) {
      const change = this.#heap.change();
      this.#turnHeap = this.#turnHeap === 0 ? this.#heap.last : this.#turnHeap;
      this.#lastLook = now;
      const known = this.#looked && !entered;
      this.#growth.add(known ? change : 0, copying);
      if (!known) this.#growth.forget();
      // whose it is cannot be told from here: it may be the host's
      const { heapBytes } = this.limits;
      if (this.#heap.isAbove(Math.max(heapBytes / 4, heapBytes - this.#held))) this.#heap.suspect();
    }
    this.#looked = !entered || asked;
  }

  /** Is told how many bytes the realm holds, none of them garbage. From too many on the guest runs no more. */
  holds(bytes: number): void {
    this.#held = bytes;
    if (!this.#closed && bytes > this.limits.heapBytes) this.#granted -= this.#guest?.rest(0) ?? 0;
  }

  /**
   * Collects before a guest is ended for what may be garbage; twice, as buffers that were found to be garbage are freed by
   * another thread, and for certain only when the next collection begins.
   */
  #isOverHeap(bytes: number): boolean {
    if (bytes > this.limits.heapBytes) return true;
    const began = performance.now();
    let over = true;
    for (let left = 2; over && left > 0; left--) {
      this.#heap.collect();
      const change = this.#heap.change();
      over = this.#growth.isOver(change, this.#heap.last - this.#turnHeap, bytes);
    }
    // none of this time was the guest's, but it is the guest that asks for it
    this.#lastTrip = performance.now();
    const took = this.#lastTrip - began;
    const excused = Math.min(took, Math.max(0, this.limits.callMs / 2 - this.#excused));
    this.#excused += excused;
    this.#stretchStart += excused;
    this.#turnUsed += took - excused;
    return over;
  }

  /** Milliseconds that the call has left, at least 1: for work that only a timer of V8's can end. */
  remaining(): number {
    const { callMs } = this.limits;
    const started = this.epoch === this.#seenEpoch && this.#microtaskWatched;
    return Math.max(1, started ? callMs - (performance.now() - this.#stretchStart) : callMs);
  }

  /** Whether the call is being ended. */
  get over(): boolean {
    return this.exceeded !== undefined && this.epoch === this.#seenEpoch;
  }

  /** Ends the call, whose time was up in work that ticks nowhere. */
  expire(): void {
    this.exceeded = 'callMs';
    this.#seenEpoch = this.epoch;
  }

  /**
   * Gives the meter the guest's counter, and makes `fuel` exact: entering the guest then begins with a full tank. Without
   * that limit, entering sets a number only.
   */
  connect(guest: TickCounter): void {
    this.#guest = guest;
    const { fuel } = this.limits;
    if (fuel === Number.POSITIVE_INFINITY) return;
    let { epoch } = this;
    Object.defineProperty(this, 'epoch', {
      configurable: true,
      get: () => epoch,
      set: (next: number) => {
        epoch = next;
        this.#total += this.#granted - guest.left();
        this.#used = 0;
        this.#granted = Math.min(FIRST_QUANTUM, fuel);
        guest.setTicks(this.#granted);
      },
    });
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
    this.#used += this.#charged;
    this.#total += this.#charged;
    this.#charged = 0;
    // the guest keeps its counter, which the next trip of its own sets
    const granted = this.#granted;
    const more = this.trip(granted, 0, 1, true);
    this.#granted = granted;
    return more >= 0;
  }

  /** Ticks that the guest has used since it began. */
  get ticks(): number {
    return this.#total + this.#charged + Math.max(0, this.#granted - Math.max(0, this.#guest?.left() ?? 0));
  }

  /** The epoch, also of a guest that was closed. */
  get lastEpoch(): number {
    return this.#closed ? this.#seenEpoch : this.epoch;
  }

  /**
   * Ends what still runs, and makes every later entry throw. Generated code reads `epoch` on its way in and nowhere else,
   * so that this costs no check while the guest is open.
   */
  close(error: () => Error): void {
    this.#closed = true;
    // what is on its way ends at its next tick
    this.#guest?.rest(0);
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
    this.#needRoom();
    if (!this.#microtaskWatched) {
      queueMicrotask(() => {
        this.#microtaskWatched = false;
        // the next call begins with few ticks as well: what one of its costs is not what one of this call's did
        if (this.limits.fuel === Number.POSITIVE_INFINITY) this.#granted -= this.#guest?.rest(FIRST_QUANTUM) ?? 0;
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

/** @returns with the defaults @throws TsugiError `TYPE` */
export function checkLimits(limits: Limits): Required<Limits> {
  const given: Record<string, unknown> = { ...limits };
  const known = Object.keys(DEFAULT_LIMITS);
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name))
      throw new TsugiError('TYPE', `limits.${name} is not a limit; there are ${known.join(', ')}`);
    if (value !== undefined && !(typeof value === 'number' && value > 0)) {
      const unit = LIMIT_UNITS[name as keyof Limits];
      throw new TsugiError('TYPE', `limits.${name} must be a number of ${unit} above 0, got ${String(value)}`);
    }
  }
  const set = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
  return { ...DEFAULT_LIMITS, ...set };
}
