/** A hundred plugins, some of which do their worst. */
import { expect, test } from 'vitest';
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
