/** What stands for a function stays the same for as long as anybody could tell. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Crossings } from '../../src/interpreter/boundary/crossings.ts';

type Fn = (...args: unknown[]) => unknown;
const make = (callee: Fn): Fn => {
  return () => callee();
};
const other = (callee: Fn): Fn => {
  return () => [callee()];
};

function crossed(crossings: Crossings, callee: Fn, by = make): Fn {
  const known = crossings.find(callee, by);
  if (known !== undefined) return known;
  const made = by(callee);
  crossings.keep(callee, by, made);
  crossings.stands(made, callee);
  return made;
}

/** Collects all garbage, once what this turn has looked at may be garbage. */
async function collected(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  for (let i = 0; i < 3; i++) {
    await new Promise(setImmediate);
    gc();
  }
}

test('at each crossing, and after each collection, as long as either is there', async () => {
  const crossings = new Crossings();
  const callee = (): unknown => 1;
  const made = crossed(crossings, callee);
  for (let i = 0; i < 3; i++) {
    expect(crossed(crossings, callee)).toBe(made);
    await collected();
  }
  expect(crossings.original(made)).toBe(callee);
});

test('one for each type, and for each boundary', async () => {
  const [one, two] = [new Crossings(), new Crossings()];
  const callee = (): unknown => 1;
  const all = [crossed(one, callee), crossed(one, callee, other), crossed(two, callee), crossed(two, callee, other)];
  expect(new Set(all).size).toBe(4);
  await collected();
  expect([
    crossed(one, callee),
    crossed(one, callee, other),
    crossed(two, callee),
    crossed(two, callee, other),
  ]).toEqual(all);
  expect(two.original(all[0] as Fn)).toBeUndefined();
});

test('of a frozen function, and of a proxy whose traps are not asked', () => {
  const crossings = new Crossings();
  const asked: PropertyKey[] = [];
  const handler = new Proxy(
    {},
    {
      get: (_target, name) => {
        asked.push(name);
        return undefined;
      },
    },
  );
  for (const callee of [Object.freeze((): unknown => 1), new Proxy((): unknown => 1, handler)]) {
    const made = crossed(crossings, callee);
    expect(crossed(crossings, callee)).toBe(made);
    expect(crossings.original(made)).toBe(callee);
  }
  expect(asked).toEqual([]);
});

test('what was made keeps nothing, and is not kept by what it stands for', async () => {
  let crossings: Crossings | undefined = new Crossings();
  const callee = (): unknown => 1;
  const made = new WeakRef(crossed(crossings, callee));
  await collected();
  expect(made.deref()).toBeUndefined();
  const again = new WeakRef(crossed(crossings, callee));
  crossings = undefined;
  await collected();
  expect(again.deref()).toBeUndefined();
});
