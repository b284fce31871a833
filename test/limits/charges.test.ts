/** Work inside built-ins and operators is ended as loops are. */
import { afterEach, describe, expect, test } from 'vitest';
import { Interpreter, type Limits, TsugiError } from '../../src/index.ts';
import { Shared } from '../../src/interpreter/index.ts';
import { ENGINE } from '../support/engine.ts';

const CALL_MS = 50;
const LIMITS: Limits = { callMs: CALL_MS, turnMs: 100, asyncMs: 1000, heapBytes: 64 * 1024 * 1024 };
/** As in the other limits: what a busy machine may add, in milliseconds. */
const SLACK_MS = 400;
const UNCACHED = new Shared(false);

const open: Interpreter[] = [];
afterEach(() => {
  for (const guest of open.splice(0)) guest.dispose();
});

const outcome = async (source: string): Promise<{ readonly how: string; readonly ms: number }> => {
  const guest = new Interpreter({ name: 'stuck', engine: ENGINE, limits: LIMITS, shared: UNCACHED });
  open.push(guest);
  const run = (await guest.import(`export const run = () => { ${source} };`)).get('run') as () => unknown;
  const before = performance.now();
  let how = 'ended';
  try {
    await run();
  } catch (error) {
    how = error instanceof TsugiError ? `${error.code} ${error.limit ?? error.message}` : String(error);
  }
  return { how, ms: performance.now() - before };
};

const SHARED = 'let o = [1]; for (let i = 0; i < 40; i++) o = [o, o];';
const ENDLESS =
  'const e = { done: false, value: 1 }; e.next = Object.prototype.valueOf; e[Symbol.iterator] = Object.prototype.valueOf;';

/** Never done within the limit, or never at all. */
const STUCK: readonly string[] = [
  'const a = []; a[4e9] = 1; return a.indexOf(5);',
  'const a = []; a.length = 2 ** 32 - 1; return a.forEach(() => {});',
  'return Array.prototype.fill.call({ length: 2 ** 53 - 1 }, 0);',
  'return Array.prototype.map.call({ length: 2 ** 32 - 1 }, String);',
  'return Array.prototype.copyWithin.call({ length: 2 ** 53 - 1 }, 0, 1);',
  'return Array.from({ length: 2 ** 32 - 1 });',
  'return [...new Array(4e9).keys()];',
  'return new Set({ [Symbol.iterator]: () => [].values.call(new Array(4e9)) });',
  'return String.raw({ raw: { length: 2 ** 53 - 1 } });',
  `${SHARED} return JSON.stringify(o);`,
  `${SHARED} return o.flat(100);`,
  `${SHARED} return String(o);`,
  `${ENDLESS} return [...e];`,
  `${ENDLESS} const [...all] = e;`,
  `${ENDLESS} return Array.from(e);`,
  `${ENDLESS} return new Set(e);`,
  'const a = []; for (let i = 0; i < 1e5; i++) a.push(i); for (;;) a.sort();',
  'const o = {}; for (let i = 0; i < 2e4; i++) o["k" + i] = i; for (;;) for (const k in o) break;',
  'return /^(?=(a+)+$)/.test("a".repeat(40) + "b");',
  'return /(a+)+\\\\1$/.test("a".repeat(40) + "b");',
  'return /\\\\s+$/.test(" ".repeat(2e5) + "x");',
  'return (" ".repeat(2e5) + "x").replace(/\\\\s+$/g, "");',
  'let s = "ab".repeat(1e6), t = "ab".repeat(1e6); for (;;) if (s + "c" === t + "d") return;',
  'const th = {}; th.then = Array.prototype.forEach.bind([th]); return Promise.resolve(th);',
  'for (;;) "a".repeat(1e5).normalize();',
  'const kept = new Uint8Array(1e6); for (;;) kept.slice();',
].map((source) => source.replaceAll('\\\\', '\\'));

/** Refused at once. */
const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['let s = "ab"; for (;;) s += s;', /Invalid string length|LIMIT/],
  ['return "x".repeat(2 ** 28);', /LIMIT heapBytes/],
  ['return "x".padEnd(2 ** 28);', /LIMIT heapBytes/],
  ['let n = 3n; for (;;) n *= n;', /Maximum BigInt size exceeded|LIMIT callMs/],
  ['return 3n ** (10n ** 7n);', /Maximum BigInt size exceeded/],
  ['return 1n << 2n ** 29n;', /Maximum BigInt size exceeded|LIMIT callMs/],
  ['return BigInt("9".repeat(1e6));', /Maximum BigInt size exceeded/],
  ['return Math.max.apply(null, { length: 1e8 });', /Maximum call stack size exceeded/],
  ['return Array.prototype.sort.call({ length: 2 ** 40 });', /LIMIT heapBytes/],
];

/** Over before anybody has to look. */
const LINEAR: readonly (readonly [string, unknown])[] = [
  ['return /^(a+)+$/.test("a".repeat(40) + "b");', false],
  ['return "a".repeat(1e5).indexOf("b" + "a".repeat(5e4));', -1],
  ['return "a".repeat(1e5).lastIndexOf("a".repeat(5e4) + "b");', -1],
  ['return ("a".repeat(3e4) + "b").repeat(3).split("a".repeat(2e4) + "b").length;', 4],
];

describe('ended', () => {
  test.each(STUCK)('%s', async (source) => {
    const { how, ms } = await outcome(source);
    expect(how).toMatch(/^LIMIT (callMs|turnMs|heapBytes)$/);
    expect(ms).toBeLessThan(2 * CALL_MS + SLACK_MS);
  });
});

describe('refused', () => {
  test.each(REFUSED)('%s', async (source, how) => {
    const told = await outcome(source);
    expect(told.how).toMatch(how);
    expect(told.ms).toBeLessThan(2 * CALL_MS + SLACK_MS);
  });
});

describe('not needed', () => {
  test.each(LINEAR)('%s', async (source, value) => {
    const guest = new Interpreter({ engine: ENGINE, shared: UNCACHED });
    open.push(guest);
    expect(guest.evaluate(`(() => { ${source} })()`)).toBe(value);
  });
});
