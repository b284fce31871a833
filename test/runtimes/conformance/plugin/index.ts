/** The plugin of the conformance cases: one source for every runtime. */
import type { Subject } from '../contract.ts';
import { thrown, words } from './words.ts';

interface Context {
  readonly log: { info(...args: unknown[]): void };
}

export default (config: unknown, { log }: Context): Subject => {
  const events: string[] = [];
  let kept: ((text: string) => Promise<string>) | undefined;
  let made = 0;
  let ended = false;

  const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

  return {
    // objects of its own, so that they cross on their way out as well
    echo: async (value) => ({ ...value }),
    look: async (value) => words(value),
    presence: async (value) => ({ ...value }),
    lookPresence: async (value) => words(value),
    args: async (first, second, ...rest) => words([first, second, rest]),
    nothing: async () => {},
    maybe: async (which) => (which === 'text' ? 'text' : which === 'null' ? null : undefined),
    tell(event) {
      events.push(event);
    },
    told: async () => events,
    async fail(how) {
      switch (how) {
        case 'error':
          throw new Error('it is broken');
        case 'range':
          throw new RangeError('too far');
        case 'own': {
          class OwnError extends Error {
            override readonly name = 'OwnError';
          }
          throw new OwnError('of its own kind');
        }
        case 'cause':
          throw new Error('outer', { cause: new TypeError('inner') });
        case 'text':
          throw 'only text';
        case 'object':
          throw { status: 5 };
        case 'null':
          return (null as unknown as { member: string }).member;
        case 'empty':
          throw new Error('');
        default:
          throw new Error(how);
      }
    },
    async wrong(how) {
      const results: Record<string, unknown> = {
        number: 5,
        nothing: undefined,
        member: { name: 5, at: [] },
        missing: { at: [] },
        element: { name: 'x', at: [1, 'two'] },
      };
      return results[how] as { name: string; at: number[] };
    },
    async each(items, f) {
      const results: string[] = [];
      for (const [index, item] of items.entries()) results.push(await f(item, index));
      return results;
    },
    async notify(times, f) {
      for (let n = 0; n < times; n++) f(n);
    },
    async caught(f, pass) {
      if (pass) return f();
      try {
        return await f();
      } catch (error) {
        return thrown(error);
      }
    },
    async keep(f) {
      kept = f;
    },
    useKept: async (text) => (kept === undefined ? 'nothing was kept' : kept(text)),
    down: async (depth, f) => (depth === 0 ? 0 : 1 + (await f(depth - 1))),
    data: async (f) => words(await f({ id: 7, at: new Date(7), tags: ['a', 'b'] })),
    async options({ label, onStep, items, signal }) {
      const parts = [label];
      if (onStep !== undefined) parts.push(await onStep(1), await onStep(2));
      if (items !== undefined) for await (const item of items) parts.push(String(item));
      if (signal !== undefined) parts.push(signal.aborted ? 'aborted' : 'not aborted');
      return parts.join(' ');
    },
    async *count(to, failAt) {
      made = 0;
      ended = false;
      try {
        for (let n = 0; n < to; n++) {
          if (n === failAt) throw new RangeError(`no ${n}`);
          made++;
          yield n;
        }
      } finally {
        ended = true;
      }
    },
    async *rows(count) {
      for (let id = 0; id < count; id++) yield { id, at: new Date(id), ...(id % 2 === 1 && { tags: [`t${id}`] }) };
    },
    counted: async () => ({ made, ended }),
    async sum(items, most = Number.POSITIVE_INFINITY) {
      let total = 0;
      let count = 0;
      try {
        for await (const item of items) {
          total += item;
          if (++count >= most) break;
        }
      } catch (error) {
        return `${count} items, ${total}, then ${thrown(error)}`;
      }
      return `${count} items, ${total}`;
    },
    async *double(items) {
      for await (const item of items) yield item * 2;
    },
    async size(bytes) {
      let size = 0;
      for await (const chunk of bytes as unknown as AsyncIterable<Uint8Array>) size += chunk.length;
      return size;
    },
    aborted: (signal) =>
      new Promise((done) => {
        const tell = (): void => {
          const { reason } = signal as { reason: unknown };
          const name = (reason as { name?: unknown } | undefined)?.name;
          done(typeof name === 'string' ? name : words(reason));
        };
        if (signal.aborted) tell();
        else signal.addEventListener('abort', tell);
      }),
    async after(ms, text) {
      await wait(ms);
      return text;
    },
    never: () => new Promise(() => {}),
    config: async () => config,
    async close() {
      log.info('closed');
    },
  };
};
