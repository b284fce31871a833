/** Hosts of many plugins, some of which do their worst. */
import { expect, test } from 'vitest';
import type { Progress } from '../../src/index.ts';
import { GOOD, pluginFolder, start } from './support.ts';

const LIMITS = { callMs: 100, turnMs: 200, asyncMs: 500 };

test('96 of 100 are ready beside four that fail at load', async () => {
  const bad: Readonly<Record<string, string>> = {
    'looping.ts': 'for (;;);',
    'throwing.ts': 'throw new Error("at load");',
    'rejecting.ts': 'await Promise.reject(new TypeError("at load"));',
    'overflowing.ts': 'const f = (): number => f() + 1;\nf();',
  };
  const good = Object.fromEntries(
    Array.from({ length: 96 }, (_, at) => [`p${at}.ts`, GOOD.replace('hello', `hello ${at}`)]),
  );
  const { host } = await start(pluginFolder({ ...good, ...bad }), { limits: LIMITS });
  const failed = [...host.plugins.values()].filter(({ status }) => status !== 'ready');
  expect(Object.fromEntries(failed.map(({ name, error }) => [name, [error?.code, error?.message]]))).toEqual({
    looping: ['LIMIT', expect.stringMatching(/^terminated: .*callMs/)],
    throwing: ['GUEST', 'at load'],
    rejecting: ['GUEST', 'TypeError: at load'],
    overflowing: ['GUEST', 'RangeError: Maximum call stack size exceeded'],
  });
  const greeted = await Promise.all(Array.from({ length: 96 }, (_, at) => host.get(`p${at}`).greet('you')));
  expect(greeted).toEqual(Array.from({ length: 96 }, (_, at) => `hello ${at} you`));
}, 120_000);

test('ready ones go on beside others that fail in their calls', async () => {
  const bodies = [
    'for (;;);',
    'throw new Error("in a call");',
    'return Promise.reject(new Error("later"));',
    'return greet(who) + 1;',
  ];
  const bad = bodies.map(
    (body, at) =>
      [
        `bad${at}.ts`,
        `const greet = (who: string): string | Promise<string> => { ${body} };\nexport default { greet };`,
      ] as const,
  );
  const { host } = await start(pluginFolder({ 'good.ts': GOOD, ...Object.fromEntries(bad) }), { limits: LIMITS });
  for (let round = 0; round < 2; round++) {
    const codes: unknown[] = [];
    for (const at of bodies.keys()) {
      try {
        await host.get(`bad${at}`).greet('you');
      } catch (error) {
        codes.push((error as { code: unknown }).code);
      }
      expect(await host.get('good').greet('you')).toBe('hello you');
    }
    expect(codes).toEqual(['LIMIT', 'GUEST', 'GUEST', 'GUEST']);
  }
}, 120_000);

test('994 of a thousand serve on beside six that fail in every way, each of which says why', async () => {
  const call = (body: string, before = ''): string =>
    `${before}\nexport default { greet: (who: string): string => { ${body} } };`;
  const bad: Readonly<Record<string, string>> = {
    broken: 'export default { greet: (who: string) => };',
    looping: call('for (;;);'),
    timing: call('return who;', 'setTimeout(() => { throw new Error("in a timer"); }, 1);'),
    rejecting: call('return who;', 'setTimeout(async () => { throw new TypeError("in a promise"); }, 1);'),
    overflowing: call('return f() + who;', 'const f = (): string => f() + "x";'),
    leaking: call('kept.push(new Array(200_000).fill(who)); return who;', 'const kept: unknown[] = [];'),
  };
  const good = Array.from({ length: 994 }, (_, at) => `p${String(at).padStart(3, '0')}`);
  const files = {
    ...Object.fromEntries(good.map((name) => [`${name}.ts`, GOOD.replace('hello', `hello from ${name} to`)])),
    ...Object.fromEntries(Object.entries(bad).map(([name, source]) => [`${name}.ts`, source])),
  };
  const progress: Progress[] = [];
  const { host } = await start(pluginFolder(files), {
    limits: LIMITS,
    supervision: { terminations: 3, restarts: 0, retainedBytes: 16 * 1024 * 1024 },
    onProgress: (step) => progress.push(step),
  });
  expect(progress.map(({ done }) => done)).toEqual(Array.from({ length: 1000 }, (_, at) => at + 1));
  expect(new Set(progress.map(({ plugin }) => plugin)).size).toBe(1000);
  expect(progress.at(-1)?.total).toBe(1000);

  const serve = async (): Promise<void> => {
    const answers = await Promise.all(good.map(async (name) => host.get(name).greet('you')));
    expect(answers).toEqual(good.map((name) => `hello from ${name} to you`));
  };
  await serve();
  for (let round = 0; round < 30; round++) {
    for (const name of ['looping', 'overflowing', 'leaking']) {
      await (async () => host.get(name).greet('x'))().catch(() => {});
      await new Promise(setImmediate);
      if (round % 10 === 0) await serve();
    }
  }
  await host.measure();
  await serve();

  const shown = Object.keys(bad).map((name) => [name, host.plugins.get(name)?.status, host.plugins.get(name)?.reason]);
  expect(shown).toEqual([
    ['broken', 'failed', expect.stringMatching(/^Unexpected|^Expected/)],
    [
      'looping',
      'quarantined',
      expect.stringMatching(/^quarantined: terminated 3 times within 60 s; last: terminated: /),
    ],
    ['timing', 'ready', 'in a timer'],
    ['rejecting', 'ready', 'TypeError: in a promise'],
    ['overflowing', 'ready', 'RangeError: Maximum call stack size exceeded'],
    [
      'leaking',
      'quarantined',
      expect.stringMatching(/^quarantined: its realm holds \d+ bytes \(supervision\.retainedBytes: 16777216\)/),
    ],
  ]);
  // 30 arrays of 200,000 elements, and nothing of it is counted for another
  expect(host.plugins.get('leaking')?.stats.heapBytes).toBeGreaterThan(30 * 200_000 * 4);
  const most = Math.max(...good.map((name) => host.plugins.get(name)?.stats.heapBytes ?? Number.NaN));
  expect(most).toBeLessThan(2_000_000);
  expect([...host.plugins.values()].filter(({ reason }) => reason === undefined).map(({ name }) => name)).toEqual(good);
}, 240_000);
