/** `fuel` counts ticks exactly, and `heapBytes` what a call takes. */
import { afterEach, describe, expect, test } from 'vitest';
import { Interpreter, type Limits, TsugiError } from '../../src/index.ts';
import { Shared } from '../../src/interpreter/index.ts';
import { ENGINE } from '../support/engine.ts';

const UNCACHED = new Shared(false);
const open: Interpreter[] = [];
afterEach(() => {
  for (const guest of open.splice(0)) guest.dispose();
});

const run = async (source: string, limits: Limits): Promise<() => unknown> => {
  const guest = new Interpreter({ name: 'plug', engine: ENGINE, limits, shared: UNCACHED });
  open.push(guest);
  return (await guest.import(`export const run = () => { ${source} };`)).get('run') as () => unknown;
};

const codeOf = (body: () => unknown): string => {
  try {
    body();
    return 'ended';
  } catch (error) {
    return error instanceof TsugiError ? `${error.code} ${error.limit}` : String(error);
  }
};

const PROGRAMS: readonly string[] = [
  'let n = 0; for (let i = 0; i < 700; i++) n += i; return n;',
  'const f = (n) => (n < 2 ? n : f(n - 1) + f(n - 2)); return f(12);',
  'return [...Array(500).keys()].map((x) => x * 2).filter((x) => x % 3 === 0).join().length;',
  'for (let i = 0; i < 40; i++) { try { if (i % 3 === 0) throw new Error("x"); } catch {} } for (const c of "abc".repeat(50)) if (c === "z") return 1;',
  'outer: for (let i = 0; i < 50; i++) { let k = 0; while (true) { if (++k > 30) continue outer; } }',
];

describe('fuel', () => {
  test.each(PROGRAMS)('is the same each time: %s', async (source) => {
    /** The least fuel that is enough. */
    const least = async (): Promise<number> => {
      let [low, high] = [0, 1 << 16];
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if (codeOf(await run(source, { fuel: middle })) === 'ended') high = middle;
        else low = middle;
        open.pop()?.dispose();
      }
      return high;
    };
    const needed = await least();
    expect(needed).toBeGreaterThan(10);
    expect(await least()).toBe(needed);
    const enough = await run(source, { fuel: needed });
    // each call has its own
    for (let i = 0; i < 5; i++) expect(codeOf(enough)).toBe('ended');
    const less = await run(source, { fuel: needed - 1 });
    for (let i = 0; i < 5; i++) expect(codeOf(less)).toBe('LIMIT fuel');
  });

  test('ends what does not end, and cannot be caught', async () => {
    expect(codeOf(await run('for (;;) { try { for (;;); } catch {} finally { continue; } }', { fuel: 10_000 }))).toBe(
      'LIMIT fuel',
    );
  });

  test('is charged by built-ins', async () => {
    const source = 'const a = Array(100000).fill(1); return a.slice().length;';
    expect(codeOf(await run(source, { fuel: 2000 }))).toBe('LIMIT fuel');
    expect(codeOf(await run(source, { fuel: 100_000 }))).toBe('ended');
  });
});

const MiB = 1024 * 1024;
/** What is kept grows beyond 32 MiB long before the time is up. */
const GROWING: readonly string[] = [
  'const kept = []; for (;;) kept.push(new Array(1000).fill({}));',
  'const kept = []; for (;;) kept.push(new ArrayBuffer(100000));',
  'const kept = []; for (;;) kept.push(new Uint8Array(100000));',
  'let all = [1, 2, 3]; for (;;) all = [...all, ...all];',
  'let all = [1, 2, 3]; for (;;) all = all.concat(all);',
  'const kept = []; for (;;) { const list = []; list.length = 3e7; kept.push(list); }',
  'const kept = []; for (;;) kept.push(new Array(3e7));',
  'const map = new Map(); for (let i = 0; ; i++) map.set(i, { i });',
  'const kept = []; for (;;) kept.push("x".repeat(1e6) + kept.length);',
  'return new Uint8Array(2e9);',
  'return new Float64Array(1e8);',
  'return new ArrayBuffer(8, { maxByteLength: 2 ** 33 });',
];

describe('heapBytes', () => {
  test.each(GROWING)('%s', async (source) => {
    const stuck = await run(source, { callMs: 20_000, turnMs: 60_000, heapBytes: 32 * MiB });
    expect(codeOf(stuck)).toMatch(/^LIMIT heapBytes$/);
    expect(codeOf(await run('return 1;', {}))).toBe('ended');
  });

  test('garbage does not count', async () => {
    const source = 'let n = 0; for (let i = 0; i < 300; i++) n += new Array(100000).fill(i).length; return n;';
    expect(codeOf(await run(source, { callMs: 20_000, turnMs: 60_000, heapBytes: 32 * MiB }))).toBe('ended');
  });
});
