/** What a guest was told to wait for does not keep it: a signal or a promise of the host's may outlive many instances. */
import { execFile } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { loadContract } from '../../src/index.ts';
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
  const child = fileURLToPath(new URL('let-go.child.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--no-warnings', child, ENGINE]);
  const { ended, going } = JSON.parse(stdout) as { ended: number; going: boolean };
  // V8 keeps the realm that ran last
  expect(ended).toBeLessThanOrEqual(1);
  // what waits for the host still has all that it had
  expect(going).toBe(true);
}, 60_000);
