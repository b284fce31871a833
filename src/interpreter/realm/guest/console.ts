/** `console`: arguments are handed to the host one by one, as structured copies made there. */
import { freeze } from './primordials.ts';

/**
 * Calls `console[method]` of the host; a copy of each argument is made on the way.
 * @returns false if the call was over before they were made
 */
export type Log = (method: string, args: readonly unknown[]) => boolean;

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group', 'groupEnd'] as const;

export function createConsole(log: (method: string, args: readonly unknown[]) => void): object {
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();
  const console: Record<string, unknown> = {};
  for (const method of METHODS) {
    console[method] = {
      [method](...args: unknown[]) {
        log(method, args);
      },
    }[method];
  }
  const extra = {
    assert(condition?: unknown, ...args: unknown[]) {
      if (!condition) log('error', ['Assertion failed:', ...args]);
    },
    count(label = 'default') {
      const count = (counts.get(`${label}`) ?? 0) + 1;
      counts.set(`${label}`, count);
      log('log', [`${label}: ${count}`]);
    },
    countReset(label = 'default') {
      counts.delete(`${label}`);
    },
    time(label = 'default') {
      timers.set(`${label}`, Date.now());
    },
    timeEnd(label = 'default') {
      const start = timers.get(`${label}`);
      if (start !== undefined) log('log', [`${label}: ${Date.now() - start}ms`]);
      timers.delete(`${label}`);
    },
  };
  return Object.assign(console, extra, { groupCollapsed: freeze(console.group as object) });
}
