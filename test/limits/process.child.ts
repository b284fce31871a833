/** A host process of its own, as its end is what is tested: runs the case that its argument names. */
import { Interpreter, loadContract } from '../../src/index.ts';
import { ENGINES } from '../../src/interpreter/index.ts';
import { ENGINE } from '../support/engine.ts';

const number = { kind: 'number' } as const;
const fn = (params: readonly object[], result: object) => ({ kind: 'function', params, result });
const contract = (root: object) => loadContract<never>({ version: 1, name: 'Run', types: {}, root });

const log = (error: unknown): void => console.log('reported:', (error as Error).message);
const LIMITS = { callMs: 50, turnMs: 100, asyncMs: 100 };
const guest = (modules: Record<string, object> = {}) =>
  new Interpreter({ engine: ENGINE, limits: LIMITS, onError: log, modules });
const pause = (ms = 50) => new Promise((done) => setTimeout(done, ms));

export const CASES: Readonly<Record<string, () => Promise<void>>> = {
  async 'a rejection of the guest'() {
    await guest().import('Promise.reject(new Error("of the guest"));');
  },
  async 'a rejection of the guest that the host was given and dropped'() {
    const module = await guest().import('export const f = async () => { throw new Error("of the guest"); };');
    (module.get('f') as () => unknown)();
  },
  async 'a rejection inside data that the host was given'() {
    const module = await guest().import('export const f = () => ({ p: Promise.reject(new Error("of the guest")) });');
    (module.get('f') as () => unknown)();
  },
  async 'a rejection as an argument of a host function that ignores it'() {
    const { import: load } = { import: (source: string) => guest({ h: { take() {} } }).import(source) };
    await load('import { take } from "host:h"; take(Promise.reject(new Error("of the guest")));');
  },
  async 'a rejection beside an argument that does not fit'() {
    const module = await guest().import(
      'export const run = (take) => { try { take(Promise.reject(new Error("of the guest")), "no number"); } catch {} return 1; };',
    );
    const take = fn(
      [
        { name: 'p', type: { kind: 'promise', of: number } },
        { name: 'n', type: number },
      ],
      { kind: 'void' },
    );
    const run = module.bind('run', contract(fn([{ name: 'take', type: take }], number))) as unknown as (
      t: unknown,
    ) => number;
    run(() => {});
  },
  async 'a wrong result of a promise that the host dropped'() {
    const module = await guest().import('export const run = async () => "no number";');
    const run = module.bind('run', contract(fn([], { kind: 'promise', of: number }))) as unknown as () => unknown;
    run();
  },
  async 'a promise that never settles, dropped'() {
    const module = await guest().import('export const f = () => new Promise(() => {});');
    (module.get('f') as () => unknown)();
    await pause(150);
  },
  async 'a rejection of a stream that is read no further'() {
    const module = await guest().import(
      'export const run = () => (async function* () { yield 1; throw new Error("of the guest"); })();',
    );
    const run = module.bind(
      'run',
      contract(fn([], { kind: 'asyncIterable', of: number })),
    ) as unknown as () => AsyncIterable<number>;
    for await (const _ of run()) break;
  },
  async 'a timer that throws'() {
    await guest().import('setTimeout(() => { throw new Error("of the guest"); }, 1);');
  },
  async 'a listener on a signal of the host that throws'() {
    const controller = new AbortController();
    const module = await guest().import(
      'export const run = (s) => { s.addEventListener("abort", () => { throw new Error("of the guest"); }); return 1; };',
    );
    const type = fn([{ name: 's', type: { kind: 'abortSignal' } }], number);
    (module.bind('run', contract(type)) as unknown as (s: AbortSignal) => number)(controller.signal);
    controller.abort();
  },
  async 'a listener on a signal of the host that does not end'() {
    const controller = new AbortController();
    const module = await guest().import(
      'export const run = (s) => { s.addEventListener("abort", () => { for (;;); }); return 1; };',
    );
    const type = fn([{ name: 's', type: { kind: 'abortSignal' } }], number);
    (module.bind('run', contract(type)) as unknown as (s: AbortSignal) => number)(controller.signal);
    controller.abort();
  },
  async 'a host promise that rejects where the guest has no stack left'() {
    const fail = async () => {
      throw new Error('of the host');
    };
    const module = await guest({ h: { fail } }).import(`import { fail } from 'host:h';
export const run = () => { const dive = () => { try { dive(); } catch {} for (let i = 0; i < 3; i++) try { fail().catch(() => {}); } catch {} }; dive(); };`);
    try {
      (module.get('run') as () => void)();
    } catch {
      // it may also run out of time
    }
  },
  async 'a guest with an end of the stack in every async call'() {
    const module = await guest().import(`
export const run = () => { const dive = () => { try { dive(); } catch {} (async () => { await 0; throw new Error("of the guest"); })().catch(() => {}); }; dive(); };`);
    try {
      (module.get('run') as () => void)();
    } catch {
      // as above
    }
  },
  async 'guests with an end of the stack in every timer'() {
    for (const engine of ENGINES) {
      const made = new Interpreter({ engine, limits: { callMs: 10_000, turnMs: 100_000 } });
      const module = await made.import(`
export const run = (size) => {
  let tries = 0;
  const dive = (...all) => { try { dive(...all); } catch {} if (tries++ < 60) try { setTimeout(() => {}, 7); } catch {} };
  dive(...new Array(size).fill(0));
};`);
      for (let size = 0; size < 100; size++) {
        // until none of this delay is left
        await pause(20);
        // without its other timers the process would wait for this one
        const far = setTimeout(() => process.exit(2), 10_000);
        (module.get('run') as (size: number) => void)(size);
        await pause(7);
        await new Promise(setImmediate);
        clearTimeout(far);
      }
      made.dispose();
    }
  },
  async "a rejection of the host's own"() {
    await guest().import('1;');
    Promise.reject(new Error('of the host'));
  },
  async "a rejection of the host's own, with a listener of the host"() {
    process.on('unhandledRejection', (error) => console.log('host saw:', (error as Error).message));
    await guest().import('Promise.reject(new Error("of the guest"));');
    Promise.reject(new Error('of the host'));
  },
  async 'a rejection of a host promise that was made from one of the guest'() {
    const module = await guest().import('export const f = async () => { throw new Error("of the guest"); };');
    const promise = (module.get('f') as () => Promise<unknown>)();
    promise.then(() => {});
  },
  async 'an error that the host throws while it is told of one'() {
    const made = new Interpreter({
      engine: ENGINE,
      onError: () => {
        throw new Error('of the host');
      },
    });
    await made.import('Promise.reject(1);');
  },
};

const name = process.argv[2];
if (name !== undefined) {
  await CASES[name]?.();
  await pause();
  console.log('went on');
}
