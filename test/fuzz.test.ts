/**
 * Generated programs do on every engine what they do on plain V8: the same log, the same completion value, the same
 * errors. Each failure prints the smallest program found that still differs. `scripts/long-fuzz.ts` runs many more.
 */
import { describe, expect, test } from 'vitest';
import { fuzz, report } from './fuzz/fuzz.ts';
import { makeProgram } from './fuzz/generate/program.ts';
import { difference, plainRunner } from './fuzz/run.ts';
import { shrink } from './fuzz/shrink.ts';
import { print } from './fuzz/tree.ts';
import { tsugiEngines } from './support/engines.ts';

const SEED = 20_261_123;
const PROGRAMS = 2000;

test('programs from fixed seeds', { timeout: 240_000 }, async () => {
  const result = await fuzz(SEED, PROGRAMS, { engines: tsugiEngines, most: 3 });
  expect(result.differences.map(report).join('\n\n')).toBe('');
  expect(result.programs).toBe(PROGRAMS);
  // Programs that say nothing would prove nothing.
  expect(result.lines / PROGRAMS).toBeGreaterThan(10);
  expect(result.refused / PROGRAMS).toBeLessThan(0.02);
  expect(result.overflown / PROGRAMS).toBeLessThan(0.005);
});

describe('the fuzzer itself', () => {
  test('makes the same program from the same seed', () => {
    expect(print(makeProgram(7))).toBe(print(makeProgram(7)));
    expect(print(makeProgram(7))).not.toBe(print(makeProgram(8)));
  });

  test('covers the language', () => {
    const all = Array.from({ length: 400 }, (_, seed) => print(makeProgram(seed))).join('\n');
    const forms = [
      /class C\d+ extends/, /static \{/, /#k\d+\(/, /super\(/, /super\./, /new\.target/, /yield\*/, /yield /, /await /,
      /for await/, / of /, / in /, /async function\*/, /finally/, /catch \(\{/, /switch/, /continue l\d+/, /break l\d+/,
      /\?\.\[/, /\?\?=/, /\.\.\./, /get /, /set /, /arguments/, /delete /, /instanceof/, /S`/, /do \{/,
    ]; // biome-ignore format: a table
    for (const form of forms) expect(all).toMatch(form);
  });

  test('notices a difference in the log, in errors and in what is missing', () => {
    const of = (...lines: string[]) => ({ lines, refused: false });
    expect(difference(of('1 2', 'completion a'), of('1 2', 'completion a'))).toBeUndefined();
    expect(difference(of('1 2'), of('1 3'))).toEqual(['1 2', '1 3']);
    expect(difference(of('1 2'), of())).toEqual(['1 2', '(nothing)']);
    expect(difference(of('1 «TypeError: a»'), of('1 «TypeError: b»'))).toBeDefined();
    expect(difference(of('1 «TypeError: #<A>»'), of('1 «RangeError: #<A>»'))).toBeDefined();
    expect(difference(of('1 «TypeError: #<A> x»'), of('1 «TypeError: [object Object] x»'))).toBeUndefined();
  });

  test('shrinks a program to what matters', async () => {
    const plain = plainRunner();
    let seed = 0;
    const logsTwo = async (text: string): Promise<boolean> =>
      (await plain.run(text)).lines.some((line) => /^\d+ get p 1$/.test(line));
    while (!(await logsTwo(print(makeProgram(seed))))) seed++;
    const smallest = await shrink(makeProgram(seed), (smaller) => logsTwo(print(smaller)));
    expect(await logsTwo(print(smallest))).toBe(true);
    expect(print(smallest).length).toBeLessThan(print(makeProgram(seed)).length / 2);
  });
});
