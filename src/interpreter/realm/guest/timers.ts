/**
 * Timers and `queueMicrotask`. Callbacks stay in this realm under a number; the host knows the number alone and calls
 * `fire` with it.
 */
import { apply, mapDelete, mapGet, mapSet, RealmMap, RealmPromise } from './primordials.ts';

/** So many timers of one plugin may be pending: each is memory of Node's, and a turn in which many fire takes long. */
export const MAX_TIMERS = 10_000;

export interface TimerHooks {
  /** @param delay milliseconds */
  start(id: number, delay: number, repeat: boolean): void;
  stop(id: number): void;
  /** Whether the guest is being ended. */
  isOver(): boolean;
  /** Reports an error of a callback that nobody can catch. */
  report(thrown: unknown): void;
}

interface Timer {
  readonly callback: (...args: unknown[]) => unknown;
  readonly args: readonly unknown[];
  readonly repeat: boolean;
}

export interface Timers {
  readonly globals: Record<string, unknown>;
  fire(id: number): void;
  clear(): void;
}

export function createTimers(hooks: TimerHooks): Timers {
  const pending = new RealmMap<number, Timer>();
  const resolved = RealmPromise.resolve();
  let last = 0;
  let count = 0;

  const start = (callback: unknown, delay: unknown, args: readonly unknown[], repeat: boolean): number => {
    if (typeof callback !== 'function') throw new TypeError('the callback of a timer must be a function');
    if (count >= MAX_TIMERS) throw new RangeError(`no more than ${MAX_TIMERS} timers can be pending`);
    const id = ++last;
    const milliseconds = Number(delay);
    hooks.start(id, milliseconds > 0 ? milliseconds : 0, repeat);
    // one that was not started, or is not listed for want of stack, is none
    mapSet(pending, id, { callback: callback as Timer['callback'], args, repeat });
    count++;
    return id;
  };
  const stop = (id: unknown): void => {
    if (typeof id !== 'number' || !mapDelete(pending, id)) return;
    count--;
    hooks.stop(id);
  };

  return {
    globals: {
      setTimeout: (callback: unknown, delay?: unknown, ...args: unknown[]) => start(callback, delay, args, false),
      setInterval: (callback: unknown, delay?: unknown, ...args: unknown[]) => start(callback, delay, args, true),
      clearTimeout: (id?: unknown) => stop(id),
      clearInterval: (id?: unknown) => stop(id),
      queueMicrotask: (callback: unknown) => {
        if (typeof callback !== 'function') throw new TypeError('the callback of queueMicrotask must be a function');
        // an async function awaits without a look at a `then` that the guest could have changed
        (async () => {
          await resolved;
          // those that are left when a turn is over go without a word: the limit was told by the first
          if (hooks.isOver()) return;
          try {
            apply(callback as Timer['callback'], undefined, []);
          } catch (error) {
            hooks.report(error);
          }
        })();
      },
    },
    fire(id) {
      const timer = mapGet(pending, id) as Timer | undefined;
      if (timer === undefined) return;
      if (!timer.repeat && mapDelete(pending, id)) count--;
      apply(timer.callback, undefined, timer.args);
    },
    clear() {
      pending.clear();
      count = 0;
    },
  };
}
