/**
 * What a host waits for: promises of the guest, in the order in which their time is up, which is the order of their
 * beginnings, as each has the same time. One timer serves all of them; one for each call would cost more than the call.
 */
import { needRoom } from '../realm/room.ts';
import { Link, List } from './list.ts';

/** Node's timers take a signed 32-bit number of milliseconds. */
const MAX_TIMER = 2 ** 31;

/** How long the timer is set at most, in milliseconds: it keeps the process, for which there may be nothing left to do. */
const LOOK_MS = 50;

/** One promise that is waited for. */
export class Wait extends Link {
  /** By `performance.now()`. */
  readonly due: number;
  /** Rejects the host's promise. */
  readonly end: (error: unknown) => void;

  constructor(due: number, end: (error: unknown) => void) {
    super();
    this.due = due;
    this.end = end;
  }
}

export class Waits {
  readonly #ms: number;
  readonly #late: () => unknown;
  readonly #list = new List<Wait>();
  #timer: NodeJS.Timeout | undefined;

  /** @param ms how long a promise may take @param late makes the error of one that takes longer */
  constructor(ms: number, late: () => unknown) {
    this.#ms = ms;
    this.#late = late;
  }

  get size(): number {
    return this.#list.size;
  }

  /** @throws RangeError of V8's if there is no room on the stack for a timer */
  begin(end: (error: unknown) => void): Wait {
    const isTimed = this.#ms < MAX_TIMER;
    const now = isTimed ? performance.now() : 0;
    if (isTimed && this.#timer === undefined) this.#look(this.#ms);
    const wait = new Wait(now + this.#ms, end);
    this.#list.add(wait);
    return wait;
  }

  /** @returns false if it was ended before */
  done(wait: Wait): boolean {
    return this.#list.remove(wait);
  }

  /** Ends all. */
  end(error: () => unknown): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (let wait = this.#list.first; wait !== undefined; wait = this.#list.first) this.#end(wait, error());
  }

  #end(wait: Wait, error: unknown): void {
    this.#list.remove(wait);
    wait.end(error);
  }

  #look(ms: number): void {
    needRoom();
    this.#timer = setTimeout(this.#looked, Math.min(ms, LOOK_MS));
  }

  readonly #looked = (): void => {
    this.#timer = undefined;
    const now = performance.now();
    for (let wait = this.#list.first; wait !== undefined && wait.due <= now; wait = this.#list.first) {
      this.#end(wait, this.#late());
    }
    const { first } = this.#list;
    if (first !== undefined) this.#look(Math.ceil(first.due - now));
  };
}
