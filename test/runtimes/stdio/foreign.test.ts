/** A plugin without a line of tsugi in it, which knows the protocol by its declarations alone. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Foreign } from './contracts.ts';
import { collect, contractOf, peer, rejection, type Started, start, until } from './support.ts';

let command: readonly string[];
beforeAll(async () => {
  command = await peer('foreign.mjs', 'Foreign');
});

const started = (): Promise<Started<Foreign>> => start<Foreign>('Foreign', { command });

describe('calls', () => {
  test('arguments and results', async () => {
    const { plugin } = await started();
    expect(await plugin.greet('Ada')).toBe('hello Ada');
    expect(await plugin.greet('', 3)).toBe('hello hello hello ');
    expect(await Promise.all(Array.from({ length: 100 }, (_none, n) => plugin.greet(String(n))))).toEqual(
      Array.from({ length: 100 }, (_none, n) => `hello ${n}`),
    );
  });

  test('callbacks, and what they throw', async () => {
    const { plugin } = await started();
    const upper = async (text: string): Promise<string> => text.toUpperCase();
    expect(await plugin.each(['a', 'b'], upper)).toEqual(['A', 'B']);
    const told = await plugin.caught(async () => {
      throw new RangeError('too far');
    });
    // where it was thrown in the host is not the plugin's business
    expect(told).toBe('RangeError|too far|');
  });

  test('calls that nobody waits for, and a method that it does not have', async () => {
    const { plugin } = await started();
    expect(plugin.tell('a')).toBeUndefined();
    plugin.tell('b');
    expect(await plugin.told()).toEqual(['a', 'b']);
    expect(plugin.more).toBeUndefined();
  });

  test('its own config, under the host’s', async () => {
    const { plugin } = await started();
    expect(await plugin.config()).toBe(5);
    const over = await start<Foreign>('Foreign', { command, host: { config: { p: { depth: 7 } } } });
    expect(await over.plugin.config()).toBe(7);
  });

  test('a signal', async () => {
    const { plugin } = await started();
    const controller = new AbortController();
    const told = plugin.waits(controller.signal);
    await plugin.greet('');
    controller.abort('enough');
    expect(await told).toBe('enough');
    expect(await plugin.waits(AbortSignal.abort())).toBe('AbortError');
    expect(await plugin.waits(AbortSignal.abort('at once'))).toBe('at once');
  });
});

describe('streams', () => {
  test('of the plugin', async () => {
    const { plugin } = await started();
    expect(await collect(plugin.count(100))).toEqual(Array.from({ length: 100 }, (_none, n) => n));
  });

  test('that nobody reads on', async () => {
    const { plugin } = await started();
    for await (const n of plugin.count(1_000_000)) if (n === 3) break;
    expect(await plugin.told()).toEqual(['stopped']);
  });

  test('of the host', async () => {
    const { plugin } = await started();
    async function* items(): AsyncGenerator<number> {
      for (let n = 0; n < 50; n++) yield n;
    }
    expect(await plugin.sum(items())).toBe(1225);
  });
});

describe('failures', () => {
  test('what it throws', async () => {
    const { plugin } = await started();
    const error = (await rejection(() => plugin.fail())) as Error;
    expect(error).toMatchObject({
      code: 'GUEST',
      plugin: 'p',
      message: 'ValueError: not that',
      file: 'plugin.py',
      line: 5,
      cause: { name: 'ValueError', message: 'not that', cause: { name: 'KeyError', message: 'k' } },
    });
    expect(error.stack).toBe('TsugiError: ValueError: not that\n    at plugin.py:5:1');
  });

  test('results of another type, or none', async () => {
    const { plugin } = await started();
    expect(await rejection(() => plugin.missing())).toMatchObject({
      code: 'TYPE',
      plugin: 'p',
      message: 'foreign.missing() returned what does not fit: result must be Date[] | { at: URL }, got undefined',
    });
    expect(await rejection(() => plugin.wrong())).toMatchObject({
      code: 'TYPE',
      plugin: 'p',
      message: 'foreign.wrong() returned what does not fit: a message that cannot be read: it holds the wire type 4',
    });
    expect(await plugin.greet('')).toBe('hello ');
  });

  test('of no call', async () => {
    const { plugin, host, log } = await started();
    await plugin.uncaught();
    expect(await until(() => host.plugins.get('p')?.stats.uncaught === 1)).toBe(true);
    expect(log).toContain('error uncaught in a plugin');
  });

  test('entries of the log', async () => {
    const { plugin, log } = await started();
    await plugin.log();
    expect(log).toContain('warn of the plugin');
  });
});

test('a plugin of another version of the contract', async () => {
  const old = await peer('old.mjs', 'Foreign');
  const { host } = await start<Foreign>('Foreign', { command: old });
  expect(host.plugins.get('p')?.reason).toBe(
    'the plugin was made for another version of the contract Foreign; make it again with what tsugi extract --proto writes',
  );
  expect(host.plugins.get('p')).toMatchObject({ status: 'failed', error: { code: 'CONTRACT' } });
  expect((await contractOf('Foreign')).schema.name).toBe('Foreign');
});
