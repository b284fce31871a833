/** One timer ends all that waits too long, each at its time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Waits } from '../../src/interpreter/boundary/waits.ts';

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('each is ended when its time is up, in the order of their beginnings, and not before', async () => {
  const ended: { readonly at: number; readonly error: unknown }[] = [];
  const waits = new Waits(120, () => 'late');
  const began: number[] = [];
  for (let i = 0; i < 3; i++) {
    const at = i;
    began.push(performance.now());
    waits.begin((error) => ended.push({ at, error }));
    await sleep(30);
  }
  const done = waits.begin(() => ended.push({ at: -1, error: 'it was done' }));
  expect(waits.size).toBe(4);
  expect(waits.done(done)).toBe(true);
  expect(waits.done(done)).toBe(false);
  expect(ended).toEqual([]);
  while (waits.size > 0) await sleep(5);
  expect(ended).toEqual([0, 1, 2].map((at) => ({ at, error: 'late' })));
  expect(performance.now() - (began[2] as number)).toBeGreaterThanOrEqual(119);
});

test('the timer goes soon after the last of them, and with them', async () => {
  const before = timers();
  const waits = new Waits(60_000, () => 'late');
  const ended: unknown[] = [];
  const wait = waits.begin((error) => ended.push(error));
  expect(timers()).toBe(before + 1);
  waits.done(wait);
  while (timers() > before) await sleep(10);
  waits.begin((error) => ended.push(error));
  waits.begin((error) => ended.push(error));
  expect(timers()).toBe(before + 1);
  waits.end(() => 'over');
  expect(ended).toEqual(['over', 'over']);
  expect([timers(), waits.size]).toEqual([before, 0]);
});

test('one without an end has no timer', () => {
  const before = timers();
  const waits = new Waits(Number.POSITIVE_INFINITY, () => 'late');
  const wait = waits.begin(() => {});
  expect([timers(), waits.size]).toEqual([before, 1]);
  expect(waits.done(wait)).toBe(true);
});
