/**
 * The guest's side of the meter. Emitted code counts `$tsugi_n` down and calls `slow` below zero; the host decides there
 * whether the guest goes on. While a call is being terminated the counter stays negative, so that every tick, and with
 * it every `catch` and `finally` of emitted code, throws again.
 */
import { RealmError, weakSetAdd, weakSetHas } from './primordials.ts';

declare let $tsugi_n: number;

/** @returns ticks until the next trip, or a negative number to terminate */
export type Trip = () => number;

export interface GuestMeter {
  /** Installs the host's side. */
  connect(trip: Trip): void;
  slow(): void;
  resume<T>(value: T): T;
  /** Counts work that a built-in of ours does for the guest as so many ticks. */
  charge(ticks: number): void;
  isTermination(thrown: unknown): boolean;
}

export function createMeter(): GuestMeter {
  let trip: Trip = () => 1 << 14;
  let termination: Error | undefined;
  // known by identity: a guest can see one in a later turn, as the reason of a promise, but cannot make one
  const terminations = new WeakSet();

  const slow = (): void => {
    let quantum: number;
    try {
      quantum = trip();
    } catch {
      // the host's side ran out of stack; its error must not be seen here
      throw new RangeError('Maximum call stack size exceeded');
    }
    if (quantum >= 0) {
      termination = undefined;
      $tsugi_n = quantum;
      return;
    }
    $tsugi_n = -1;
    if (termination === undefined) {
      termination = new RealmError('terminated');
      weakSetAdd(terminations, termination);
    }
    throw termination;
  };

  return {
    connect(hook) {
      trip = hook;
    },
    slow,
    resume(value) {
      if (--$tsugi_n < 0) slow();
      return value;
    },
    charge(ticks) {
      $tsugi_n -= ticks;
      if ($tsugi_n < 0) slow();
    },
    isTermination: (thrown) => typeof thrown === 'object' && thrown !== null && weakSetHas(terminations, thrown),
  };
}
