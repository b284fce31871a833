/** Measuring realms: it ends, whatever happens meanwhile, and one answer serves all who ask. */
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Interpreter } from '../../src/index.ts';
import { Shared } from '../../src/interpreter/index.ts';
import { Heap } from '../../src/interpreter/meter/heap.ts';
import { Realms } from '../../src/interpreter/realms.ts';
import { ENGINE } from '../support/engine.ts';

const heap = (): Heap => new Heap(() => () => {});

describe('an answer', () => {
  it('that never comes is waited for until the deadline, and asked for again', async () => {
    let asked = 0;
    const realms = new Realms(heap(), () => new Promise(() => void asked++), 20);
    expect(await realms.measure()).toBeUndefined();
    expect(await realms.measure()).toBeUndefined();
    expect(asked).toBe(2);
  });

  it('that is a failure is none', async () => {
    const realms = new Realms(heap(), () => Promise.reject(new Error('not now')), 20);
    expect(await realms.measure()).toBeUndefined();
  });

  it('serves all who ask before it comes', async () => {
    let asked = 0;
    const ask = async (): Promise<readonly number[]> => {
      asked++;
      for (let i = 0; i < 5; i++) await turn();
      return [];
    };
    const realms = new Realms(heap(), ask, 1000);
    await Promise.all([realms.measure(), realms.measure(), turn().then(() => realms.measure())]);
    expect(asked).toBe(1);
  });
});

describe('a suspicion', () => {
  it('is looked into in a later turn, once at a time, and not again at once', async () => {
    const watched = heap();
    const ends: (() => void)[] = [];
    watched.onGrowth(() => new Promise((end) => ends.push(() => end(undefined))));
    watched.suspect();
    watched.suspect();
    expect(ends).toHaveLength(0);
    await turn();
    await turn();
    watched.suspect();
    await turn();
    expect(ends).toHaveLength(1);
    ends[0]?.();
  });
});

it('ends while plugins come, go, and make garbage', { timeout: 60_000 }, async () => {
  const shared = new Shared(false);
  const source =
    'let kept = []; export const work = () => { kept = []; for (let i = 0; i < 2e4; i++) kept.push({ i, list: [i] }); };';
  const make = async (at: number) => {
    const guest = new Interpreter({
      name: `p${at}`,
      engine: ENGINE,
      shared,
      limits: { callMs: 30_000, turnMs: 60_000 },
    });
    const work = (await guest.import(source)).get('work') as () => void;
    return { guest, work };
  };
  const guests = await Promise.all(Array.from({ length: 5 }, (_, at) => make(at)));
  let answers = 0;
  for (let i = 0; i < 60; i++) {
    const measured = i % 6 === 0 ? shared.realms.measure() : undefined;
    const at = i % guests.length;
    guests[at]?.guest.dispose();
    guests[at] = await make(at);
    for (const { work } of guests) work();
    if (i % 10 === 0) shared.heap.collect();
    if (measured !== undefined) {
      await measured;
      answers++;
    }
  }
  for (const { guest } of guests) guest.dispose();
  expect(answers).toBe(10);
});
