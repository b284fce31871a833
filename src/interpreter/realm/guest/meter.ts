/**
 * The guest's side of the meter. Emitted code counts `$tsugi_n` down and calls `slow` below zero, and
 * whatever is left of it when the alarm rings; the host decides there whether the guest goes on. While a call is being terminated the counter stays negative, so that every tick, and with
 * it every `catch` and `finally` of emitted code, throws again.
 */
import { RealmError, weakSetAdd, weakSetHas } from './primordials.ts';

declare let $tsugi_n: number;
/** What it is compared with: 0, or more than it can be when the alarm rings. */
declare const $tsugi_w: { readonly 0: number };
/** How many iterations a loop may put off paying for. */
declare let $tsugi_s: number;

/**
 * @param left the counter
 * @param bytes of memory that are about to be taken
 * @param reach elements of the largest value there is
 * @returns ticks until the next trip, or a negative number to terminate
 */
export type Trip = (left: number, bytes: number, reach: number) => number;

export interface GuestMeter {
  /** Installs the host's side. */
  connect(trip: Trip): void;
  /** Asks the host. @throws the termination */
  slow(): void;
  /** Looks for the alarm. */
  seen<T>(value: T): T;
  resume<T>(value: T): T;
  /** Counts work that a built-in does for the guest as so many ticks, before it is done. */
  charge(ticks: number): void;
  /**
   * Asks for memory before it is taken.
   * @param ticks that it counts as besides; for the time that filling it takes if they are not given
   */
  reserve(bytes: number, ticks?: number): void;
  /** Counts memory that was taken for the guest where nothing may be thrown: it is looked at with the guest's next tick. */
  owe(bytes: number): void;
  /** A look if one is owed; else nothing. */
  settle(): void;
  /**
   * Has fewer ticks granted from now on, as single operations on a value of so many elements may take long.
   * @param bytes that it may come to take
   */
  reach(elements: number, bytes?: number): void;
  setTicks(ticks: number): void;
  /** @returns how many were taken away */
  rest(ticks: number): number;
  left(): number;
  /** Ends the call. @throws the termination */
  terminate(): never;
  /** Whether a termination is on its way out, or what it left is still running. */
  isOver(): boolean;
  isTermination(thrown: unknown): boolean;
}

/** Smaller requests for memory are told by the heap's growth soon enough. */
const RESERVED_BYTES = 1 << 16;
/** What a tick may allocate without being more than a tick. */
const BYTES_PER_TICK = 128;
const MAX_TICKS = 1 << 28;
const MAX_STRIP = 1024;
/** Where the stack is all but used up, calls without number can be made, and there is no room to look at the clock. */
const MAX_FAILURES = 5000;
/** In the place of a reach: the guest is ended where nobody can be asked. */
const STUCK = -1;

export function createMeter(): GuestMeter {
  let trip: Trip = () => 1 << 14;
  let termination: Error | undefined;
  let largest = 1;
  /** How often in a row the stack ended before the clock could be read. */
  let failures = 0;
  /** Strips of one iteration, so that what a `return` leaves unpaid is the same each time. */
  let exact = false;
  // known by identity: a guest can see one in a later turn, as the reason of a promise, but cannot make one
  const terminations = new WeakSet();

  const terminate = (): never => {
    $tsugi_n = -1;
    if (termination === undefined) {
      termination = new RealmError('terminated');
      weakSetAdd(terminations, termination);
    }
    throw termination;
  };
  const slow = (bytes = 0): void => {
    let quantum: number;
    try {
      quantum = trip($tsugi_n, bytes, failures > MAX_FAILURES ? STUCK : largest);
    } catch {
      // the host's side ran out of stack; its error must not be seen here
      if (++failures > MAX_FAILURES) terminate();
      throw new RangeError('Maximum call stack size exceeded');
    }
    if (quantum < 0) terminate();
    failures = 0;
    termination = undefined;
    $tsugi_n = quantum;
    if (exact) return;
    const strip = quantum >> 2;
    $tsugi_s = strip > MAX_STRIP ? MAX_STRIP : strip < 1 ? 1 : strip;
  };
  const charge = (ticks: number): void => {
    $tsugi_n -= ticks > MAX_TICKS ? MAX_TICKS : ticks | 0;
    if ($tsugi_n < 0) slow();
  };

  return {
    connect(hook) {
      trip = hook;
    },
    slow,
    seen(value) {
      if ($tsugi_w[0] !== 0) slow();
      return value;
    },
    resume(value) {
      if (--$tsugi_n < $tsugi_w[0]) slow();
      return value;
    },
    charge,
    reserve(bytes, ticks = bytes / BYTES_PER_TICK) {
      if (bytes >= RESERVED_BYTES) slow(bytes);
      charge(ticks);
    },
    owe(bytes) {
      const ticks = bytes / BYTES_PER_TICK;
      // what is owed already is enough for a look
      if ($tsugi_n > -1) $tsugi_n -= ticks > MAX_TICKS ? MAX_TICKS : ticks | 0;
    },
    settle() {
      if ($tsugi_n < 0) slow();
    },
    reach(elements, bytes = 0) {
      if (elements <= largest) return;
      // a text that grows bit by bit is noted each time it has doubled
      while (largest < elements) largest *= 2;
      slow(bytes);
    },
    setTicks(ticks) {
      exact = true;
      $tsugi_s = 1;
      $tsugi_n = ticks;
    },
    rest(ticks) {
      const taken = $tsugi_n - ticks;
      if (taken <= 0) return 0;
      $tsugi_n = ticks;
      return taken;
    },
    left: () => $tsugi_n,
    terminate,
    isOver: () => $tsugi_n < 0 && termination !== undefined,
    isTermination: (thrown) => typeof thrown === 'object' && thrown !== null && weakSetHas(terminations, thrown),
  };
}
