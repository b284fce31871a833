/** How many timers a plugin may have pending: what is over is refused, and what has fired or was cleared does not count. */
import { afterEach, expect, test } from 'vitest';
import { Interpreter } from '../../src/index.ts';
import { Shared } from '../../src/interpreter/index.ts';
import { MAX_TIMERS } from '../../src/interpreter/realm/guest/timers.ts';
import { ENGINE } from '../support/engine.ts';

const LIMITS = { callMs: 20_000, turnMs: 40_000 };
const UNCACHED = new Shared(false);
const open: Interpreter[] = [];
afterEach(() => {
  for (const guest of open.splice(0)) guest.dispose();
});

const make = async (body: string): Promise<(...args: unknown[]) => unknown> => {
  const guest = new Interpreter({ name: 'timers', engine: ENGINE, limits: LIMITS, shared: UNCACHED });
  open.push(guest);
  const source = `const fill = (set) => { const ids = []; try { for (;;) ids.push(set()); } catch (error) { return { ids, said: \`\${error.name}: \${error.message}\` }; } };
export const run = ${body};`;
  return (await guest.import(source)).get('run') as (...args: unknown[]) => unknown;
};

const REFUSED = `RangeError: no more than ${MAX_TIMERS} timers can be pending`;

test.for([
  ['timeouts', 'setTimeout(() => {}, 1e6)'],
  ['intervals', 'setInterval(() => {}, 1e6)'],
  ['signals', 'AbortSignal.timeout(1e6)'],
])('%s', async ([, set = '']) => {
  const run = await make(`() => { const { ids, said } = fill(() => ${set}); return [ids.length, said]; }`);
  expect(run()).toEqual([MAX_TIMERS, REFUSED]);
});

test('clearing one makes room for one, clearing it again for no other', async () => {
  const run = await make(`() => {
    const set = () => setTimeout(() => {}, 1e6);
    const { ids } = fill(set);
    for (let i = 0; i < 3; i++) clearTimeout(ids[0]);
    clearTimeout(-1);
    return fill(set).ids.length;
  }`);
  expect(run()).toBe(1);
});

test('those that have fired do not count', async () => {
  const run = await make(`() => {
    let fired = 0;
    const { ids } = fill(() => setTimeout(() => { fired++; }, 1));
    return { set: ids.length, fired: () => fired };
  }`);
  for (let i = 0; i < 3; i++) {
    const { set, fired } = run() as { readonly set: number; readonly fired: () => number };
    expect(set).toBe(MAX_TIMERS);
    while (fired() < set) await new Promise((done) => setTimeout(done, 5));
  }
});

test('each plugin has its own', async () => {
  const body = `() => fill(() => setInterval(() => {}, 1e6)).ids.length`;
  const runs = await Promise.all([make(body), make(body)]);
  expect(runs.map((run) => run())).toEqual([MAX_TIMERS, MAX_TIMERS]);
});
