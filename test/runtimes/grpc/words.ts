/** The contract's plugin in TypeScript, for the runner and for `served.ts`. */
import type { Words } from './contract.ts';

export const defaults = { shout: false };

interface Context {
  readonly log: { info(...args: unknown[]): void };
}

export default (config: unknown, { log }: Context): Words => {
  const { shout = false } = (config ?? {}) as { readonly shout?: boolean };
  log.info(`pid ${process.pid}`);
  const told: string[] = [];
  let slept = '';
  return {
    upper: async (text) => `${text.toUpperCase()}${shout ? '!' : ''}`,
    async each(items, f) {
      const results: string[] = [];
      for (const [index, item] of items.entries()) results.push(await f(item, index));
      return results;
    },
    async notify(times, f) {
      for (let n = 0; n < times; n++) f(n);
    },
    async *count(to, failAt) {
      try {
        for (let n = 0; n < to; n++) {
          if (n === failAt) throw new RangeError(`no ${n}`);
          yield n;
        }
      } finally {
        told.push('count ended');
      }
    },
    async sum(items, most = Number.POSITIVE_INFINITY) {
      let total = 0;
      let count = 0;
      for await (const item of items) {
        total += item;
        if (++count >= most) break;
      }
      return total;
    },
    async fail(how) {
      if (how === 'range') throw new RangeError('too far');
      if (how === 'type') return 5 as never;
      throw new Error(how);
    },
    async sleep(ms, signal) {
      const timeout = new Promise((resolve) => setTimeout(resolve, ms));
      const aborted = new Promise((resolve) => signal?.addEventListener('abort', resolve));
      await Promise.race([timeout, aborted]);
      slept = signal?.aborted ? 'aborted' : 'slept';
      return slept;
    },
    slept: async () => slept,
    async die(how) {
      if (how === 'exit') process.exit(7);
      process.kill(process.pid, 'SIGKILL');
    },
    async print(where, line) {
      process[where === 'stderr' ? 'stderr' : 'stdout'].write(`${line}\n`);
    },
    tell(event) {
      told.push(event);
    },
    told: async () => told,
    large: async (bytes) => new Uint8Array(bytes),
  };
};
