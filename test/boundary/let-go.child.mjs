/** Which realms are still there whose guests wait for a signal and a promise of the host that never come to anything. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Interpreter, loadContract } from '../../dist/index.js';

const [engine] = process.argv.slice(2);
const WAITS = loadContract({
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
  import { held } from 'host:held';
  const told = [held];
  export default (signal, promise) => {
    signal.addEventListener('abort', () => told.push(signal.reason));
    promise.then((value) => told.push(value));
  };
`;
const { signal } = new AbortController();
const promise = new Promise(() => {});
const guests = [];

/** @returns a function of the host's that nothing but the guest's realm has in the end */
async function make(ends) {
  const held = () => 1;
  const guest = new Interpreter({ name: 'plug', engine, modules: { held: { held } } });
  const module = await guest.import(SOURCE);
  module.bind('default', WAITS)(signal, promise);
  if (ends) guest.dispose();
  else guests.push(guest);
  return new WeakRef(held);
}

const ended = [];
for (let at = 0; at < 6; at++) ended.push(await make(true));
const going = await make(false);
for (let round = 0; round < 20; round++) {
  await sleep(20);
  globalThis.gc();
}
const alive = ended.filter((ref) => ref.deref() !== undefined).length;
console.log(JSON.stringify({ ended: alive, going: going.deref() !== undefined && guests.length === 1 }));
