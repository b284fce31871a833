/** Every way not to end is ended, within about its limit, and nobody else notices. */
import { afterEach, describe, expect, test } from 'vitest';
import { Interpreter, type LimitName, type Limits, loadContract, TsugiError } from '../../src/index.ts';
import { Shared } from '../../src/interpreter/index.ts';
import { ENGINE } from '../support/engine.ts';

const CALL_MS = 50;
const TURN_MS = 100;
const ASYNC_MS = 100;
const LIMITS: Limits = { callMs: CALL_MS, turnMs: TURN_MS, asyncMs: ASYNC_MS };
/** What a busy machine may add to a limit, in milliseconds: time in which this process did not run at all. */
const SLACK_MS = 250;

/** Tests leave nothing in the user's cache. */
const UNCACHED = new Shared(false);

const open: Interpreter[] = [];
afterEach(() => {
  for (const guest of open.splice(0)) guest.dispose();
});

const make = (options: ConstructorParameters<typeof Interpreter>[0] = {}): Interpreter => {
  const guest = new Interpreter({ name: 'stuck', engine: ENGINE, limits: LIMITS, shared: UNCACHED, ...options });
  open.push(guest);
  return guest;
};

/** Body of `(arg) => …`, and the limit that ends it. */
const STUCK: readonly (readonly [string, LimitName, string])[] = [
  ['for (;;)', 'callMs', 'for (;;);'],
  ['while with work', 'callMs', 'let n = 0; while (true) n = (n + 1) % 7;'],
  ['do while', 'callMs', 'do {} while (true);'],
  ['a labelled continue', 'callMs', 'a: for (;;) for (;;) continue a;'],
  ['inside try/catch', 'callMs', 'for (;;) { try { for (;;); } catch {} }'],
  ['inside try/catch with a pattern', 'callMs', 'for (;;) { try { for (;;); } catch ({ message }) {} }'],
  ['inside try/finally', 'callMs', 'for (;;) { try { for (;;); } finally { continue; } }'],
  ['a return from finally', 'callMs', 'const f = () => { try { for (;;); } finally { return f(); } }; return f();'],
  ['in a getter', 'callMs', 'const o = { get x() { for (;;); } }; return o.x;'],
  ['in a setter', 'callMs', 'const o = { set x(v) { for (;;); } }; o.x = 1;'],
  ['in a trap', 'callMs', 'return new Proxy({}, { get() { for (;;); } }).x;'],
  ['in a coercion', 'callMs', 'return `${{ toString() { for (;;); } }}`;'],
  ['in a comparator', 'callMs', '[2, 1].sort(() => { for (;;); });'],
  ['in a callback of a built-in', 'callMs', '[1].map(() => { for (;;); });'],
  ['in a replacer', 'callMs', '"a".replace(/a/, () => { for (;;); });'],
  ['in a reviver', 'callMs', 'JSON.parse("[1]", () => { for (;;); });'],
  ['in toJSON', 'callMs', 'JSON.stringify({ toJSON() { for (;;); } });'],
  ['in a class field', 'callMs', 'new (class { x = (() => { for (;;); })(); })();'],
  ['in a static block', 'callMs', 'class A { static { for (;;); } }'],
  ['in a default parameter', 'callMs', '((x = (() => { for (;;); })()) => x)();'],
  ['in a generator', 'callMs', 'function* g() { for (;;) yield 1; } for (const x of g());'],
  ['spreading a generator without end', 'callMs', 'function* g() { for (;;) yield 1; } [...g()];'],
  [
    'an iterator that does not end',
    'callMs',
    'new Set({ [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }) });',
  ],
  [
    'destructuring without end',
    'callMs',
    'const i = { [Symbol.iterator]: () => ({ next: () => ({ done: false }) }) }; const [...all] = i;',
  ],
  [
    'an async iterator that does not end',
    'turnMs',
    'return (async () => { for await (const x of (async function* () { for (;;) yield 1; })()); })();',
  ],
  ['recursion that catches its own end', 'callMs', 'const f = () => { try { f(); } catch { f(); } }; f();'],
  [
    'mutual recursion by tail',
    'callMs',
    'const a = (n) => { try { b(n); } finally { b(n); } }; const b = (n) => { try { a(n); } finally { a(n); } }; a(0);',
  ],
  ['in a promise job', 'callMs', 'return Promise.resolve().then(() => { for (;;); });'],
  ['after an await', 'callMs', 'return (async () => { await 0; for (;;); })();'],
  [
    'in a finally of an async function',
    'callMs',
    'return (async () => { try { await 0; for (;;); } finally { for (;;); } })();',
  ],
  ['in a thenable', 'callMs', 'return Promise.resolve({ then() { for (;;); } });'],
  ['for (;;) await 0', 'turnMs', 'return (async () => { for (;;) await 0; })();'],
  [
    'a chain of promises that refills itself',
    'turnMs',
    'return new Promise(() => { const again = () => Promise.resolve().then(again); again(); });',
  ],
  [
    'queueMicrotask that refills itself',
    'turnMs',
    'return new Promise(() => { const again = () => queueMicrotask(again); again(); });',
  ],
  [
    'two async functions that call each other',
    'turnMs',
    'const a = async () => { await 0; return b(); }; const b = async () => { await 0; return a(); }; return a();',
  ],
  ['a promise that never settles', 'asyncMs', 'return new Promise(() => {});'],
  ['an await of one that never settles', 'asyncMs', 'return (async () => { await new Promise(() => {}); })();'],
  ['a timer that comes too late', 'asyncMs', 'return new Promise((done) => setTimeout(done, 60_000));'],
  [
    'a timer that always sets another',
    'asyncMs',
    'return new Promise(() => { const again = () => setTimeout(again, 1); again(); });',
  ],
];

/** `() => AsyncIterable<number>` */
const STREAM = {
  version: 1,
  name: 'Stream',
  types: {},
  root: { kind: 'function', params: [], result: { kind: 'asyncIterable', of: { kind: 'number' } } },
};

const LIMIT_MS: Readonly<Record<string, number>> = { callMs: CALL_MS, turnMs: TURN_MS, asyncMs: ASYNC_MS };

const SENTENCES: Readonly<Record<string, string>> = {
  callMs: `terminated: one call kept the processor for too long (limits.callMs: ${CALL_MS})`,
  turnMs: `terminated: the work of one turn of the event loop took too long (limits.turnMs: ${TURN_MS})`,
  asyncMs: `terminated: the result of a call was not there in time (limits.asyncMs: ${ASYNC_MS})`,
};

const failureOf = async (body: () => unknown): Promise<unknown> => {
  try {
    await body();
  } catch (error) {
    return error;
  }
  return 'it ended';
};

test.each(STUCK)('%s', async (_name, limit, body) => {
  const onError: unknown[] = [];
  const guest = make({ onError: (error) => onError.push(error) });
  const other = make({ name: 'other' });
  const module = await guest.import(`let calls = 0;
export const stuck = (arg) => { calls++; ${body} };
export const well = () => 'well ' + calls;`);
  const double = (await other.import('export const double = (x) => 2 * x;')).get('double') as (x: number) => number;
  const stuck = module.get('stuck') as () => unknown;

  const before = performance.now();
  const error = (await failureOf(stuck)) as TsugiError;
  const took = performance.now() - before;

  expect(error).toBeInstanceOf(TsugiError);
  // work that nobody awaits is told to the log; whoever awaits it waits as long as the promise may take
  const allowed = limit === 'turnMs' ? [limit, 'asyncMs'] : [limit];
  expect(allowed).toContain(error.limit);
  expect(error).toMatchObject({ code: 'LIMIT', plugin: 'stuck', message: SENTENCES[error.limit as string] });
  expect(took).toBeLessThan(
    2 * Math.max(LIMIT_MS[limit] as number, LIMIT_MS[error.limit as string] as number) + SLACK_MS,
  );
  expect(double(21)).toBe(42);
  expect((module.get('well') as () => string)()).toBe('well 1');
  // and again: a termination ends one call, not the guest
  expect(await failureOf(stuck)).toMatchObject({ code: 'LIMIT' });
  expect((module.get('well') as () => string)()).toBe('well 2');
});

describe("where it is known, the place is the guest's", () => {
  test('a loop has line, column and frame', async () => {
    const module = await make().import(
      'export const stuck = () => {\n  for (;;) {\n    inner();\n  }\n};\nconst inner = () => {};',
    );
    const error = (await failureOf(module.get('stuck') as () => unknown)) as TsugiError;
    expect([error.file, [2, 3, 6].includes(error.line ?? 0)]).toEqual(['module.ts', true]);
    expect(error.frame).toContain('> ');
    expect(error.stack).toMatch(/^TsugiError: terminated: .*\n {4}at /);
  });
});

describe('through the host', () => {
  test('recursion through callbacks, host → guest → host', async () => {
    const guest = make({
      modules: { h: { again: (f: (n: number) => number, n: number) => f(n) } },
    });
    const module = await guest.import(`import { again } from 'host:h';
const down = (n) => { try { return again(down, n + 1); } catch { return again(down, n + 1); } };
export const stuck = () => down(0);
export const well = () => 'well';`);
    const before = performance.now();
    const error = (await failureOf(module.get('stuck') as () => unknown)) as TsugiError;
    expect(error).toMatchObject({ code: 'LIMIT', limit: 'callMs' });
    expect(performance.now() - before).toBeLessThan(2 * CALL_MS + SLACK_MS);
    expect((module.get('well') as () => string)()).toBe('well');
  });

  test('microtasks refilled through an async function of the host', async () => {
    const guest = make({ modules: { h: { later: async () => 1 } } });
    const module = await guest.import(`import { later } from 'host:h';
export const stuck = async () => { for (;;) await later(); };`);
    const before = performance.now();
    const error = (await failureOf(module.get('stuck') as () => unknown)) as TsugiError;
    expect(error).toMatchObject({ code: 'LIMIT', limit: 'turnMs' });
    expect(performance.now() - before).toBeLessThan(2 * TURN_MS + SLACK_MS);
  });

  test('a getter that the host reads', async () => {
    const guest = make({ modules: { h: { take: (x: unknown) => x } } });
    const module = await guest.import(`import { take } from 'host:h';
export const stuck = () => { for (;;) { try { take({ get x() { for (;;); } }); } catch {} } };`);
    expect(await failureOf(module.get('stuck') as () => unknown)).toMatchObject({ code: 'LIMIT', limit: 'callMs' });
  });

  test('a result that the host reads', async () => {
    const module = await make().import(`export const stuck = () => ({ get x() { for (;;); } });
export const list = () => new Proxy([], { get: () => { for (;;); } });
export const value = { get x() { for (;;); } };`);
    for (const name of ['stuck', 'list']) {
      await new Promise((done) => setImmediate(done));
      expect(await failureOf(module.get(name) as () => unknown)).toMatchObject({ code: 'LIMIT', limit: 'callMs' });
    }
    await new Promise((done) => setImmediate(done));
    expect(await failureOf(() => module.get('value'))).toMatchObject({ code: 'LIMIT', limit: 'callMs' });
  });

  test('an argument of console', async () => {
    const guest = make({ console: { log() {} } });
    const module = await guest.import(
      'export const stuck = () => { for (;;) { try { console.log({ get x() { for (;;); } }); } catch {} } };',
    );
    expect(await failureOf(module.get('stuck') as () => unknown)).toMatchObject({ code: 'LIMIT', limit: 'callMs' });
  });

  test('an error whose message does not end', async () => {
    const module =
      await make().import(`export const stuck = () => { throw Object.defineProperty(new Error('x'), 'message', { get() { for (;;); } }); };
export const well = () => 'well';`);
    const before = performance.now();
    expect(await failureOf(module.get('stuck') as () => unknown)).toBeInstanceOf(TsugiError);
    expect(performance.now() - before).toBeLessThan(2 * CALL_MS + SLACK_MS);
    expect((module.get('well') as () => string)()).toBe('well');
  });
});

describe('while loading', () => {
  test.each([
    ['a module', (guest: Interpreter) => guest.import('for (;;);'), 'callMs'],
    ['a module after an await', (guest: Interpreter) => guest.import('await 0; for (;;);'), 'callMs'],
    ['a script', async (guest: Interpreter) => guest.evaluate('for (;;);'), 'callMs'],
  ] as const)('%s', async (_name, load, limit) => {
    const guest = make();
    expect(await failureOf(() => load(guest))).toMatchObject({ code: 'LIMIT', limit, plugin: 'stuck' });
    expect(guest.evaluate('1 + 1')).toBe(2);
  });

  test('a module whose await never settles', async () => {
    const guest = make();
    expect(await failureOf(() => guest.import('await new Promise(() => {});'))).toMatchObject({
      code: 'LIMIT',
      limit: 'asyncMs',
    });
  });
});

describe('streams', () => {
  const limitless = { ...LIMITS, asyncMs: 50 };

  test('may be silent for longer than a promise may take', async () => {
    const module = await make({ limits: limitless }).import(
      'export const s = () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise((r) => setTimeout(r, 150, { done: true })) }) });',
    );
    const contract = loadContract<() => AsyncIterable<number>>(STREAM);
    for await (const _ of module.bind('s', contract)());
  });

  test('whose end does not settle are left', async () => {
    const module = await make({ limits: limitless }).import(
      'export const s = () => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1 }), return: () => new Promise(() => {}) }) });',
    );
    const stream = module.bind('s', loadContract<() => AsyncIterable<number>>(STREAM))();
    const error = await failureOf(async () => {
      for await (const _ of stream) break;
    });
    expect(error).toMatchObject({ code: 'LIMIT', limit: 'asyncMs' });
  });
});

describe('limits are not in the way', () => {
  test('of long work in short calls', async () => {
    // a busy machine may leave the process waiting in the middle of a call
    const module = await make({ limits: { ...LIMITS, callMs: 1000 } }).import(
      'export const work = () => { let n = 0; for (let i = 0; i < 1e5; i++) n += i; return n; };',
    );
    const work = module.get('work') as () => number;
    const before = performance.now();
    while (performance.now() - before < 4 * TURN_MS) {
      expect(work()).toBe(4999950000);
      await new Promise((done) => setImmediate(done));
    }
  });

  test('of long work in slices', async () => {
    const module = await make({ limits: { ...LIMITS, asyncMs: 10_000 } }).import(`export const work = async () => {
  const start = Date.now();
  let slices = 0;
  while (Date.now() - start < ${4 * TURN_MS}) {
    for (let i = 0; i < 1e4; i++);
    slices++;
    await new Promise((done) => setTimeout(done, 1));
  }
  return slices;
};`);
    expect(await (module.get('work') as () => Promise<number>)()).toBeGreaterThan(5);
  });

  test('with Infinity', async () => {
    const guest = make({
      limits: { callMs: Number.POSITIVE_INFINITY, turnMs: Number.POSITIVE_INFINITY, asyncMs: Number.POSITIVE_INFINITY },
    });
    expect(guest.evaluate(`{ const start = Date.now(); while (Date.now() - start < ${2 * CALL_MS}); 'done' }`)).toBe(
      'done',
    );
  });

  test('with `limits: false`', async () => {
    const guest = make({ limits: false });
    expect(guest.evaluate(`{ const start = Date.now(); while (Date.now() - start < ${2 * CALL_MS}); 'done' }`)).toBe(
      'done',
    );
    const module = await guest.import(
      'export const f = (n) => { let s = 0; for (let i = 0; i < n; i++) s += i; return s; };',
    );
    expect((module.get('f') as (n: number) => number)(10)).toBe(45);
  });
});

describe('limits that are none', () => {
  test.each([
    [{ callMs: 0 }, 'limits.callMs must be a number of milliseconds above 0, got 0'],
    [{ callMs: -1 }, 'limits.callMs must be a number of milliseconds above 0, got -1'],
    [{ turnMs: Number.NaN }, 'limits.turnMs must be a number of milliseconds above 0, got NaN'],
    [{ asyncMs: '5' }, 'limits.asyncMs must be a number of milliseconds above 0, got 5'],
    [{ callMs: null }, 'limits.callMs must be a number of milliseconds above 0, got null'],
    [{ callMS: 5 }, 'limits.callMS is not a limit; there are callMs, turnMs, asyncMs, heapBytes, fuel'],
  ])('%o', (limits, message) => {
    expect(() => new Interpreter({ limits: limits as never })).toThrow(
      expect.objectContaining({ code: 'TYPE', message }),
    );
  });

  test('undefined stands for the default', () => {
    expect(make({ limits: { callMs: undefined } as never }).evaluate('1')).toBe(1);
  });
});

describe('what nobody can catch', () => {
  const settle = () => new Promise((done) => setTimeout(done, 20));

  test.each([
    [
      'a throwing timer',
      'setTimeout(() => { throw new Error("in a timer"); }, 1);',
      { code: 'GUEST', message: 'in a timer' },
    ],
    ['a rejection', 'Promise.reject(new Error("nobody"));', { code: 'GUEST', message: 'nobody' }],
    [
      'a rejection with a primitive',
      'Promise.reject(5);',
      { code: 'GUEST', message: 'threw 5, which is not an error' },
    ],
    [
      'an async function',
      '(async () => { await 0; throw new TypeError("later"); })();',
      { code: 'GUEST', message: 'TypeError: later' },
    ],
    ['queueMicrotask', 'queueMicrotask(() => { throw new Error("micro"); });', { code: 'GUEST', message: 'micro' }],
    [
      'a listener',
      'new EventTarget().dispatchEvent; const t = new EventTarget(); t.addEventListener("x", () => { throw new Error("listener"); }); t.dispatchEvent(new Event("x"));',
      { code: 'GUEST', message: 'listener' },
    ],
    ['a timer that does not end', 'setTimeout(() => { for (;;); }, 1);', { code: 'LIMIT', limit: 'callMs' }],
    ['a microtask that does not end', 'queueMicrotask(() => { for (;;); });', { code: 'LIMIT' }],
    ['an async function that does not end', '(async () => { await 0; for (;;); })();', { code: 'LIMIT' }],
  ])('is reported: %s', async (_name, source, expected) => {
    const errors: unknown[] = [];
    const guest = make({ onError: (error) => errors.push(error) });
    await guest.import(source).catch((error) => errors.push(error));
    await settle();
    await new Promise((done) => setTimeout(done, 'limit' in expected || expected.code === 'LIMIT' ? 2 * TURN_MS : 0));
    expect(errors).toEqual([expect.objectContaining({ plugin: 'stuck', ...expected })]);
    expect(guest.evaluate('1 + 1')).toBe(2);
  });

  test('an interval goes on after it threw', async () => {
    const errors: unknown[] = [];
    const guest = make({ onError: (error) => errors.push(error) });
    guest.evaluate('globalThis.n = 0; globalThis.id = setInterval(() => { n++; throw new Error("again"); }, 1);');
    while (errors.length < 3) await settle();
    guest.evaluate('clearInterval(id)');
    expect(guest.evaluate('n')).toBe(errors.length);
  });
});
