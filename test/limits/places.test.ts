/** A termination tells where the guest was: file, line and code frame, wherever the loop stands. */
import { afterEach, describe, expect, test } from 'vitest';
import { Interpreter, type InterpreterOptions, type Limits, TsugiError } from '../../src/index.ts';
import { ENGINE } from '../support/engine.ts';

const LIMITS = { callMs: 100, turnMs: 200, asyncMs: 400 } as const;
type Timed = keyof typeof LIMITS;
/** What a busy machine may add to twice a limit, in milliseconds. */
const SLACK_MS = 150;

const open: Interpreter[] = [];
afterEach(() => {
  for (const guest of open.splice(0)) guest.dispose();
});

const make = (options: InterpreterOptions = {}): Interpreter => {
  const guest = new Interpreter({ name: 'stuck', engine: ENGINE, limits: LIMITS, ...options });
  open.push(guest);
  return guest;
};

const failureOf = async (body: () => unknown): Promise<TsugiError> => {
  try {
    await body();
  } catch (error) {
    expect(error).toBeInstanceOf(TsugiError);
    return error as TsugiError;
  }
  throw new Error('it ended');
};

/** Body of an exported function, one statement a line; the line that ends with `// here` is the one to be shown. */
const PLACES: readonly (readonly [string, Timed, string])[] = [
  ['a loop', 'callMs', 'const n = 0;\nfor (;;); // here'],
  [
    'a loop inside try, catch and finally',
    'callMs',
    'for (;;) try {\n  for (;;); // here\n} catch {\n  n();\n} finally {\n  n();\n}',
  ],
  ['a loop in a catch', 'callMs', 'try {\n  throw new Error();\n} catch {\n  for (;;); // here\n}'],
  [
    'finally within finally',
    'callMs',
    'try {\n  try {\n    for (;;); // here\n  } finally {\n    n();\n  }\n} finally {\n  try {\n    n();\n  } finally {\n    n();\n  }\n}',
  ],
  ['a getter', 'callMs', 'const o = {\n  get x() {\n    for (;;); // here\n  },\n};\nreturn o.x;'],
  ['a getter that the boundary reads', 'callMs', 'return {\n  get x() {\n    for (;;); // here\n  },\n};'],
  ['a generator', 'callMs', 'function* g() {\n  for (;;); // here\n}\nfor (const x of g()) n(x);'],
  [
    'the return of a generator',
    'callMs',
    'function* g() {\n  try {\n    yield 1;\n  } finally {\n    for (;;); // here\n  }\n}\nfor (const x of g()) break;',
  ],
  [
    'an iterator of its own, at its return',
    'callMs',
    'const i = {\n  [Symbol.iterator]: () => i,\n  next: () => ({ done: false }),\n  return() {\n    for (;;); // here\n  },\n};\nfor (const x of i) break;',
  ],
  ['a job of a promise', 'callMs', 'return Promise.resolve().then(() => {\n  for (;;); // here\n});'],
  ['the rest of an async function', 'callMs', 'return (async () => {\n  await 0;\n  for (;;); // here\n})();'],
  [
    'the rest of an async generator',
    'callMs',
    'return (async () => {\n  for await (const x of (async function* () {\n    yield 1;\n    for (;;); // here\n  })()) n(x);\n})();',
  ],
  ['a callback that the host calls', 'callMs', 'call(() => {\n  for (;;); // here\n});'],
  [
    'a callback that the host calls, caught',
    'callMs',
    'try {\n  call(() => {\n    for (;;); // here\n  });\n} catch {\n  n();\n}',
  ],
  ['a static block', 'callMs', 'return class {\n  static {\n    for (;;); // here\n  }\n}.name;'],
  ['a field', 'callMs', 'return new (class {\n  x = (() => {\n    for (;;); // here\n  })();\n})().x;'],
  [
    'a default of destructuring',
    'callMs',
    'const {\n  x = (() => {\n    for (;;); // here\n  })(),\n} = {};\nreturn x;',
  ],
  ['a default of a parameter', 'callMs', 'return ((x = (() => {\n  for (;;); // here\n})()) => x)();'],
  ['a tagged template', 'callMs', 'const tag = () => {\n  for (;;); // here\n};\nreturn tag`x`;'],
  ['a comparator', 'callMs', 'return [2, 1].sort(() => {\n  for (;;); // here\n});'],
  ['for (;;) await 0', 'turnMs', 'return (async () => {\n  for (;;) await 0; // here\n})();'],
  [
    'an async host function that settles at once',
    'turnMs',
    'return (async () => {\n  for (;;) await later(); // here\n})();',
  ],
];

test.each(PLACES)('%s', async (_name, limit, body) => {
  const guest = make({ modules: { h: { call: (f: () => unknown) => void f(), later: async () => 1 } } });
  const other = make({ name: 'other' });
  const double = (await other.import('export const double = (x) => 2 * x;')).get('double') as (x: number) => number;
  const source = `import { call, later } from 'host:h';\nexport const n = (x) => x;\nexport const uses = [call, later];\nexport const stuck = () => {\n${body}\n};\n`;
  const module = await guest.import(source, { filename: 'stuck.ts' });
  const stuck = module.get('stuck') as () => unknown;

  const before = performance.now();
  const failing = failureOf(stuck);
  expect(double(21)).toBe(42);
  const error = await failing;
  const took = performance.now() - before;

  const lines = source.split('\n');
  const line = lines.findIndex((text) => text.endsWith('// here')) + 1;
  expect(error).toMatchObject({ code: 'LIMIT', limit, plugin: 'stuck', file: 'stuck.ts', line });
  expect(error.frame).toContain(`> ${String(line).padStart(String(line + 1).length)} | ${lines[line - 1]}`);
  expect(error.stack).toMatch(new RegExp(`^TsugiError: terminated: .*\\n(?: {4}at .*\\n?)*.*stuck\\.ts:${line}:`));
  expect(took).toBeLessThan(2 * LIMITS[limit] + SLACK_MS);
  expect(double(4)).toBe(8);
  expect((module.get('n') as (x: number) => number)(7)).toBe(7);
});

/** What is reported instead of thrown, as nobody awaits it. */
const REPORTED: readonly (readonly [string, Timed, string])[] = [
  ['a timer', 'callMs', 'setTimeout(() => {\n  for (;;); // here\n}, 1);'],
  ['an interval', 'callMs', 'const id = setInterval(() => {\n  clearInterval(id);\n  for (;;); // here\n}, 1);'],
  ['queueMicrotask', 'callMs', 'queueMicrotask(() => {\n  for (;;); // here\n});'],
];

test.each(REPORTED)('%s that does not end is reported with its place', async (_name, limit, source) => {
  const errors: TsugiError[] = [];
  const guest = make({ onError: (error) => errors.push(error as TsugiError) });
  guest.evaluate(`{\n${source}\n}`, { filename: 'timer.ts' });
  const deadline = Date.now() + 2 * LIMITS[limit] + SLACK_MS;
  while (errors.length === 0 && Date.now() < deadline) await new Promise((done) => setTimeout(done, 5));
  const line = `{\n${source}`.split('\n').findIndex((text) => text.endsWith('// here')) + 1;
  expect(errors).toEqual([expect.objectContaining({ code: 'LIMIT', limit, file: 'timer.ts', line })]);
  expect(errors[0]?.frame).toContain('// here');
  expect(guest.evaluate('1 + 1')).toBe(2);
});

describe('metering', () => {
  const RUN = 'const start = Date.now(); while (Date.now() - start < 300); "done"';

  test('is there by default', () => {
    const limits: Limits = { callMs: 100 };
    expect(() => make({ limits }).evaluate(RUN)).toThrow(expect.objectContaining({ limit: 'callMs' }));
  });

  test('is left out by `limits: false`, promises included', async () => {
    const guest = make({ limits: false });
    expect(guest.evaluate(RUN)).toBe('done');
    const module = await guest.import(
      'export const turn = async () => { const start = Date.now(); while (Date.now() - start < 300) await 0; return "done"; };',
    );
    expect(await (module.get('turn') as () => Promise<string>)()).toBe('done');
  });
});
