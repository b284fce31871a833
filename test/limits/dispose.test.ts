/** After `dispose` a guest does nothing any more, and whoever calls it is told so. */
import { expect, test } from 'vitest';
import { Interpreter } from '../../src/index.ts';
import { ENGINE } from '../support/engine.ts';

const DISPOSED = { code: 'LOAD', plugin: 'gone', message: '"gone" was disposed' };
const pause = (ms = 40): Promise<void> => new Promise((done) => setTimeout(done, ms));

interface Told {
  readonly guest: Interpreter;
  readonly told: unknown[];
  readonly errors: unknown[];
}

function make(): Told {
  const told: unknown[] = [];
  const errors: unknown[] = [];
  const guest = new Interpreter({
    engine: ENGINE,
    name: 'gone',
    modules: { h: { tell: (x: unknown) => void told.push(x), later: () => pause(10) } },
    onError: (error) => errors.push(error),
  });
  return { guest, told, errors };
}

test.each([
  ['a timeout', 'setTimeout(() => tell("fired"), 5);'],
  ['an interval', 'setInterval(() => tell("fired"), 5);'],
  ['a timer that throws', 'setTimeout(() => { tell("fired"); throw new Error("late"); }, 5);'],
  ['a timer of a timer', 'setTimeout(() => setTimeout(() => tell("fired"), 5), 0);'],
])('no timer fires: %s', async (_name, source) => {
  const { guest, told, errors } = make();
  await guest.import(`import { tell } from 'host:h';\n${source}`);
  guest.dispose();
  await pause();
  expect({ told, errors }).toEqual({ told: [], errors: [] });
});

test('a timer that would have fired did fire in one that was not disposed', async () => {
  const { guest, told } = make();
  await guest.import(`import { tell } from 'host:h';\nsetTimeout(() => tell("fired"), 5);`);
  await pause();
  guest.dispose();
  expect(told).toEqual(['fired']);
});

test('every way in fails', async () => {
  const { guest } = make();
  const module = await guest.import('export const f = (x) => x; export const o = { m() { return 1; } };');
  const f = module.get('f') as (x: number) => number;
  const { m } = module.get('o') as { m(): number };
  expect(f(1)).toBe(1);
  guest.dispose();
  for (const way of [() => f(1), () => m(), () => module.get('f'), () => guest.evaluate('1')]) {
    expect(way).toThrow(expect.objectContaining(DISPOSED));
  }
  await expect(guest.import('1')).rejects.toMatchObject(DISPOSED);
});

test('it can be done twice, and by the host while the guest calls it', async () => {
  const guest: Interpreter = new Interpreter({
    name: 'gone',
    engine: ENGINE,
    modules: { h: { end: () => guest.dispose() } },
  });
  const module = await guest.import(`import { end } from 'host:h';\nexport const f = () => { end(); return 5; };`);
  const f = module.get('f') as () => number;
  expect(f()).toBe(5);
  expect(f).toThrow(expect.objectContaining(DISPOSED));
  guest.dispose();
});

test('a rejection that comes too late is reported to nobody', async () => {
  const { guest, errors } = make();
  await guest.import(`import { later } from 'host:h';\n(async () => { await later(); throw new Error("late"); })();`);
  guest.dispose();
  await pause();
  expect(errors).toEqual([]);
});
