/** What a guest was told to wait for does not keep it: a signal or a promise of the host's may outlive many instances. */
import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { Interpreter, loadContract } from '../../src/index.ts';
import { ENGINE } from '../support/engine.ts';
import { interpreter } from './support.ts';

type Waits = (signal: AbortSignal, promise: Promise<string>) => void;
const WAITS = loadContract<Waits>({
  version: 1,
  name: 'Waits',
  types: {},
  root: {
    kind: 'function',
    params: [
      { name: 'signal', type: { kind: 'abortSignal' } },
      { name: 'promise', type: { kind: 'promise', of: { kind: 'unknown' } } },
    ],
    result: { kind: 'void' },
  },
});
const SOURCE = `
  export const told = [];
  export default (signal, promise) => {
    signal.addEventListener('abort', () => told.push('aborted: ' + signal.reason));
    promise.then((value) => told.push('value: ' + value));
  };
`;

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

async function waiting(signal: AbortSignal, promise: Promise<string>) {
  const guest = interpreter();
  const module = await guest.import(SOURCE);
  module.bind('default', WAITS)(signal, promise);
  return { guest, module };
}

test('both arrive while it is there', async () => {
  const controller = new AbortController();
  const { module } = await waiting(controller.signal, Promise.resolve('here'));
  await vi.waitFor(() => expect(module.get('told')).toEqual(['value: here']));
  controller.abort('enough');
  expect(module.get('told')).toEqual(['value: here', 'aborted: enough']);
});

test('an instance that ended has no listener on a signal of the host, and hears of nothing', async () => {
  const controller = new AbortController();
  let settle: (value: string) => void = () => {};
  const promise = new Promise<string>((resolve) => {
    settle = resolve;
  });
  const all = await Promise.all([1, 2, 3].map(() => waiting(controller.signal, promise)));
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(3);
  for (const { guest } of all.slice(1)) guest.dispose();
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
  controller.abort('enough');
  settle('late');
  await vi.waitFor(() => expect(all[0]?.module.get('told')).toEqual(['aborted: enough', 'value: late']));
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
});

test('neither keeps its realm', async () => {
  const { signal } = new AbortController();
  const promise = new Promise<string>(() => {});
  /** @returns a function of the host's that nothing but the guest's realm has in the end */
  const make = async (dispose: boolean): Promise<WeakRef<object>> => {
    const held = (): number => 1;
    const guest = new Interpreter({ name: 'plug', engine: ENGINE, modules: { held: { held } } });
    const module = await guest.import(`import { held } from 'host:held'; globalThis.kept = held; ${SOURCE}`);
    module.bind('default', WAITS)(signal, promise);
    if (dispose) guest.dispose();
    return new WeakRef(held);
  };
  const ended = await Promise.all([1, 2, 3].map(() => make(true)));
  const going = await make(false);
  await vi.waitFor(
    () => {
      collect();
      expect(ended.map((ref) => ref.deref())).toEqual([undefined, undefined, undefined]);
    },
    { timeout: 10_000, interval: 50 },
  );
  // what waits for the host still has all that it had
  expect(going.deref()).toBeDefined();
  expect(signal.aborted).toBe(false);
});
