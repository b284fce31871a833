/** Calls of this side that wait for their results. All may take equally long, so the first of them is the first that is late. */
import type { WireMessage } from '../wire/wire.ts';

export interface Call {
  readonly label: string;
  readonly result: WireMessage<unknown>;
  /** By `performance.now()`. */
  readonly until: number;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** What a timer of Node can wait at most. */
const MAX_TIMER = 2 ** 31 - 1;

export class Calls {
  readonly #waiting = new Map<number, Call>();
  readonly #withinMs: number;
  readonly #onLate: (id: number, label: string) => Error;
  #timer: NodeJS.Timeout | undefined;

  /** @param onLate gives the error for a call that has waited too long */
  constructor(withinMs: number, onLate: (id: number, label: string) => Error) {
    this.#withinMs = withinMs;
    this.#onLate = onLate;
  }

  get size(): number {
    return this.#waiting.size;
  }

  has(id: number): boolean {
    return this.#waiting.has(id);
  }

  wait(id: number, label: string, result: WireMessage<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const until = performance.now() + this.#withinMs;
      this.#waiting.set(id, { label, result, until, resolve, reject });
      if (this.#timer === undefined && this.#withinMs < MAX_TIMER) this.#watch(this.#withinMs);
    });
  }

  take(id: number): Call | undefined {
    const call = this.#waiting.get(id);
    if (call !== undefined) this.#waiting.delete(id);
    return call;
  }

  /** All fail. */
  close(error: (label: string) => Error): void {
    clearTimeout(this.#timer);
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { label, reject } of all) reject(error(label));
  }

  #watch(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const now = performance.now();
      for (const [id, { until, label, reject }] of this.#waiting) {
        if (until > now) {
          this.#watch(Math.max(1, Math.ceil(until - now)));
          return;
        }
        this.#waiting.delete(id);
        reject(this.#onLate(id, label));
      }
    }, ms);
    // what it waits for keeps the process as it is
    this.#timer.unref();
  }
}
