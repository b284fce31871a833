/** What is garbage counts for nobody, whenever V8 collects it. */
import { expect, onTestFinished, test } from 'vitest';
import { Interpreter, loadContract } from '../../src/index.ts';
import { Shared } from '../../src/interpreter/index.ts';
import { ENGINE } from '../support/engine.ts';

test('what V8 collects between the calls of one turn counts for nobody', async () => {
  const BYTES = { kind: 'bytes', array: 'Uint8Array' };
  const contract = loadContract<(given: Uint8Array) => Uint8Array>({
    version: 1,
    name: 'Echo',
    types: {},
    root: { kind: 'function', params: [{ name: 'given', type: BYTES }], result: BYTES },
  });
  const guest = new Interpreter({
    name: 'echo',
    engine: ENGINE,
    shared: new Shared(false),
    limits: { heapBytes: 32 * 2 ** 20, callMs: 20_000, turnMs: 60_000 },
  });
  onTestFinished(() => guest.dispose());
  const echo = (await guest.import('export default (given) => given.slice();')).bind('default', contract);
  const given = new Uint8Array(2 ** 16);
  let sum = 0;
  // a gigabyte in all, by one turn of the event loop
  for (let call = 0; call < 8192; call++) sum += echo(given).length;
  expect(sum).toBe(2 ** 29);
}, 60_000);
