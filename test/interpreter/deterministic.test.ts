/** `deterministic`: nothing of what a guest computes differs from one time to the next. */
import { describe, expect, it } from 'vitest';
import { Interpreter, type InterpreterOptions } from '../../src/index.ts';
import { tsugiEngines } from '../support/engines.ts';

/** Everything that tells the time or is random, once. */
const ALL = `(() => {
  const bytes = new Uint8Array(20);
  crypto.getRandomValues(bytes);
  class Day extends Date {}
  const text = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });
  return JSON.stringify([
    Date.now(), +new Date(), +new Day(), Date(), Reflect.construct(Date, [], Object).getTime?.name,
    text.format(), text.formatToParts(), new Date().toLocaleString('en'),
    Array.from({ length: 50 }, Math.random), [...bytes], crypto.randomUUID(), crypto.randomUUID(),
  ]);
})()`;

describe.each(tsugiEngines)('a deterministic guest of the %s engine', (engine) => {
  const run = (deterministic: InterpreterOptions['deterministic'], source = ALL): unknown => {
    const guest = new Interpreter({ engine, ...(deterministic === undefined ? {} : { deterministic }) });
    try {
      return guest.evaluate(source);
    } finally {
      guest.dispose();
    }
  };
  const same = (source: string) => expect(run({ now: 1e12 }, source)).toEqual(run(undefined, source));

  it('computes the same each time', () => {
    const first = run({ now: 86_400_000, seed: 7 });
    expect(run({ now: 86_400_000, seed: 7 })).toBe(first);
    expect(run({ now: 86_400_001, seed: 7 })).not.toBe(first);
    expect(run({ now: 86_400_000, seed: 7 + 2 ** 40 })).not.toBe(first);
    expect(run(undefined)).not.toBe(run(undefined));
  });

  it('has a clock that stands still', () => {
    expect(run(true, 'Date.now()')).toBe(0);
    expect(run({ now: 5.5 }, '[Date.now(), new Date().getTime(), Date() === String(new Date(5))].join()')).toBe(
      '5,5,true',
    );
  });

  it('has numbers from 0 to 1 that look random', () => {
    const numbers = JSON.parse(
      run(true, 'JSON.stringify(Array.from({ length: 4000 }, Math.random))') as string,
    ) as number[];
    expect(new Set(numbers).size).toBe(4000);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers.reduce((sum, number) => sum + number) / 4000).toBeCloseTo(0.5, 1);
    expect(run(true, 'crypto.randomUUID()')).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });

  it('finds a Date that is like any other', () => {
    same('Date.length + Date.name + Object.isFrozen(Date) + (Date.prototype.constructor === Date)');
    same(
      'Reflect.ownKeys(Date).map((key) => `${String(key)} ${Object.values(Object.getOwnPropertyDescriptor(Date, key)).map((it) => typeof it + (it === true))}`).sort().join()',
    );
    same(
      '[new Date(2020, 1), new Date("2021-01-01"), new Date(5), Date.UTC(2022, 3), Date.parse("2000")].map(Number).join()',
    );
    same('[typeof Date(1, 2), new Date(undefined).getTime(), new Date() instanceof Date].join()');
    same('(class extends Date { get x() { return 1; } }).prototype.x + new (class extends Date {})(3).getTime()');
    same(
      'const f = new Intl.DateTimeFormat("en"); [f.format === f.format, f.format(0), f.format.length, f.formatToParts(0).length].join()',
    );
  });

  it.each([
    [{ now: Number.NaN }, 'deterministic.now must be a time in milliseconds, got NaN'],
    [{ now: 1e16 }, 'deterministic.now must be a time in milliseconds, got 10000000000000000'],
    [{ seed: 0.5 }, 'deterministic.seed must be a whole number, got 0.5'],
  ])('is refused: %o', (deterministic, message) => {
    expect(() => run(deterministic)).toThrow(message);
  });
});
