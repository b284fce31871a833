/** Room on the stack is asked for in full, by V8's cold code and by its optimised code alike. */
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { roomText } from '../../src/interpreter/realm/room.ts';

const SLOTS = 1024;
const nothing = (): void => {};

/** How deep a recursion gets that calls `body` at each step. */
function depth(body: () => void): number {
  let reached = 0;
  const go = (): void => {
    reached++;
    body();
    go();
  };
  try {
    go();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return reached;
}

/** The bytes that a call with so many arguments takes, as steps of that recursion. */
const stepsOf = (slots: number): number => {
  const args = Array.from({ length: slots });
  return depth(nothing) - depth(() => Reflect.apply(nothing, undefined, args));
};

test('as much as so many arguments take', () => {
  const room = runInThisContext(roomText(SLOTS)) as () => void;
  // twice, as the recursion itself is compiled anew meanwhile
  for (let i = 0; i < 2; i++) depth(room);
  const wanted = stepsOf(SLOTS);
  expect(wanted).toBeGreaterThan(10);
  const cold = depth(nothing) - depth(room);
  for (let i = 0; i < 1_500_000; i++) room();
  const hot = depth(nothing) - depth(room);
  for (const steps of [cold, hot]) expect(steps).toBeGreaterThan(0.8 * wanted);
});
