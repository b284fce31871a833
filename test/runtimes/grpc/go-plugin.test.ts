/** A plugin in Go, built with hashicorp/go-plugin, that this host drives. */
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing, type Peers, preparePeers } from './peers.ts';
import { collect, isAlive, pidOf, start, until } from './support.ts';

const lacking = missing();
/** What a machine with other work may take on top. */
const SLACK_MS = 400;

describe.skipIf(lacking !== '')(`a plugin in Go${lacking === '' ? '' : `: not installed: ${lacking}`}`, () => {
  let peers: Peers;
  let executable: string;
  beforeAll(async () => {
    peers = await preparePeers();
    executable = await peers.build('plugin');
  }, 300_000);
  afterAll(() => peers.remove());

  const run = (grpc = {}, args: readonly string[] = [], host = {}) =>
    start({ contract: peers.contract, executable, command: ['./plugin', ...args], grpc, host });

  for (const mtls of [true, false]) {
    describe(mtls ? 'with certificates on both sides' : 'without TLS', () => {
      test('is called', async () => {
        await using started = await run({ mtls });
        expect(await started.plugin.upper('straße')).toBe('STRASSE'.replace('SS', 'ß'));
      });

      test('calls back through the broker', async () => {
        await using started = await run({ mtls });
        const seen: string[] = [];
        const results = await started.plugin.each(['a', 'b'], async (item, index) => {
          seen.push(`${index}${item}`);
          return `${item}!`;
        });
        expect([seen, results]).toEqual([
          ['0a', '1b'],
          ['a!', 'b!'],
        ]);
      });

      test('reads a stream of the host through the broker', async () => {
        await using started = await run({ mtls });
        async function* numbers() {
          for (let n = 1; n <= 100; n++) yield n;
        }
        expect(await started.plugin.sum(numbers())).toBe(5050);
      });
    });
  }

  test('speaks the highest version that both can', async () => {
    await using three = await run({ versions: [1, 2, 3, 4] });
    expect(await three.plugin.upper('a')).toBe('A');
    await using one = await run({ versions: [1, 2] });
    expect(await one.plugin.upper('a')).toBe('A');
    const none = await run({ versions: [2] });
    expect(() => none.plugin).toThrow(/it speaks version "1" of the application's protocol, and this host version 2$/);
    await none[Symbol.asyncDispose]();
  });

  test('that knows another cookie is not started', async () => {
    await using started = await run({ cookie: { key: 'OTHER', value: 'x' } });
    expect(() => started.plugin).toThrow(
      /^no handshake came: the plugin's process exited with code 1; .*This binary is a plugin/s,
    );
  });

  test('gets no config, which is said', async () => {
    await using started = await run({}, [], { config: { words: { shout: true } } });
    expect(await started.plugin.upper('a')).toBe('A');
    expect(started.log).toContainEqual({
      level: 'warn',
      message: expect.stringMatching(/^the plugin gets no config/),
      details: { plugin: 'words' },
    });
    await using silent = await run();
    expect(silent.log.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  test('gives a stream', async () => {
    await using started = await run();
    expect(await collect(started.plugin.count(1000))).toEqual(Array.from({ length: 1000 }, (_none, n) => n));
    expect(await until(() => started.pending() === 0)).toBe(true);
  });

  test('gives the items of a stream before its error, however slowly they are read', async () => {
    await using started = await run();
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      for await (const n of started.plugin.count(5, 3)) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        seen.push(n);
      }
    };
    await expect(read()).rejects.toMatchObject({ code: 'GUEST', plugin: 'words', message: 'no 3' });
    expect(seen).toEqual([0, 1, 2]);
  });

  test('gives a stream that is nothing but an error', async () => {
    await using started = await run();
    await expect(collect(started.plugin.count(5, 0))).rejects.toMatchObject({ code: 'GUEST', message: 'no 0' });
  });

  test('ends in the middle of a stream', async () => {
    await using started = await run();
    const items = started.plugin.count(100_000_000)[Symbol.asyncIterator]();
    await items.next();
    started.plugin.die('kill').catch(() => {});
    const rest = async (): Promise<void> => {
      while (!(await items.next()).done);
    };
    await expect(rest()).rejects.toMatchObject({
      code: 'TRANSPORT',
      plugin: 'words',
      message: expect.stringMatching(/^words\.count\(\): the plugin's process was ended by SIGKILL/),
    });
  });

  test('hears that a stream is read no longer', async () => {
    await using started = await run();
    for await (const n of started.plugin.count(10_000_000)) if (n === 2) break;
    expect(await until(async () => (await started.plugin.told()).includes('count ended with Canceled'))).toBe(true);
  });

  test('stops reading a stream of the host, which ends it', async () => {
    await using started = await run();
    let made = 0;
    let isEnded = false;
    async function* numbers() {
      try {
        for (;;) yield ++made;
      } finally {
        isEnded = true;
      }
    }
    expect(await started.plugin.sum(numbers(), 3)).toBe(6);
    expect(await until(() => isEnded)).toBe(true);
  });

  test('has errors of its own kind', async () => {
    await using started = await run();
    const { plugin } = started;
    await expect(plugin.fail('it broke')).rejects.toMatchObject({
      code: 'GUEST',
      plugin: 'words',
      message: 'it broke',
      cause: expect.objectContaining({ name: 'Error', message: 'it broke' }),
    });
    await expect(plugin.fail('status')).rejects.toMatchObject({ code: 'GUEST', message: 'NOT_FOUND: it is not here' });
    await expect(plugin.fail('nothing')).rejects.toMatchObject({
      code: 'CONTRACT',
      message: 'the plugin does not implement words.fail(): not now',
    });
    await expect(
      plugin.each(['a'], async () => {
        throw new RangeError('too far');
      }),
    ).rejects.toMatchObject({ code: 'GUEST', message: 'the callback: too far' });
  });

  test('hears of signals by the end of its call', async () => {
    await using started = await run();
    const controller = new AbortController();
    const call = started.plugin.sleep(60_000, controller.signal);
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await expect(call).rejects.toThrow('enough');
    expect(await until(async () => (await started.plugin.slept()) === 'context canceled')).toBe(true);
  });

  test('hears of limits by the end of its call', async () => {
    await using started = await run({}, [], { limits: { asyncMs: 150 } });
    await expect(started.plugin.sleep(60_000)).rejects.toMatchObject({ code: 'LIMIT', limit: 'asyncMs' });
    expect(await until(async () => (await started.plugin.slept()) === 'context canceled')).toBe(true);
  });

  test('is told what nobody waits for', async () => {
    await using started = await run();
    for (let n = 0; n < 20; n++) started.plugin.tell(`event ${n}`);
    // each call is a goroutine of its own over there
    expect(await until(async () => (await started.plugin.told()).length === 20)).toBe(true);
    const told = await started.plugin.told();
    expect([...told].sort()).toEqual(Array.from({ length: 20 }, (_none, n) => `event ${n}`).sort());
  });

  test('is logged: its stderr, by level', async () => {
    await using started = await run();
    await started.plugin.print('stderr', '[WARN] mind this');
    expect(await until(() => started.log.some(({ message }) => message === 'mind this'))).toBe(true);
    expect(started.log).toContainEqual({ level: 'warn', message: 'mind this', details: { plugin: 'words' } });
    // of hclog, as JSON
    expect(started.log).toContainEqual({
      level: 'debug',
      message: 'plugin address',
      details: expect.objectContaining({ plugin: 'words', network: 'unix' }),
    });
  });

  test.each([
    ['exit', /^words\.die\(\): the plugin's process exited with code 7/],
    ['panic', /^words\.die\(\): the plugin's process exited with code 2; .*panic: in a goroutine/s],
    ['kill', /^words\.die\(\): the plugin's process was ended by SIGKILL/],
  ])('ends in the middle of a call: %s', async (how, message) => {
    await using started = await run();
    await expect(started.plugin.die(how)).rejects.toMatchObject({
      code: 'TRANSPORT',
      plugin: 'words',
      message: expect.stringMatching(message),
    });
  });

  test('ends in an orderly way', async () => {
    const lastWord = join(peers.root, 'last-word');
    const started = await run({ env: { LAST_WORD: lastWord } });
    const pid = pidOf(started);
    await started[Symbol.asyncDispose]();
    expect(isAlive(pid)).toBe(false);
    expect(readFileSync(lastWord, 'utf8')).toBe('orderly');
  });

  // a plugin that ends by itself, one that is busy, one that heeds no signal, one that is stopped
  test.each(['', 'busy', 'stubborn', 'stopped'])('is gone within 100 ms where that is asked for: %s', async (how) => {
    const args = how === 'stubborn' ? [how] : [];
    const started = await run({ quitMs: 40, killMs: 20 }, args, { drainMs: 0 });
    const pid = pidOf(started);
    const call = how === 'busy' ? started.plugin.sleep(60_000).catch(() => {}) : undefined;
    if (how === 'stopped') process.kill(pid, 'SIGSTOP');
    const began = performance.now();
    await started.host.close();
    const took = performance.now() - began;
    expect(isAlive(pid)).toBe(false);
    expect(took).toBeLessThan(100 + SLACK_MS);
    await call;
    await started[Symbol.asyncDispose]();
  });

  test('that does not come to its handshake is ended', async () => {
    const started = await run({ startMs: 200, quitMs: 40, killMs: 20 }, ['silent']);
    expect(() => started.plugin).toThrow('no handshake came within 200 ms');
    await started[Symbol.asyncDispose]();
  });

  test('leaves no sockets behind', async () => {
    const sockets = (): string[] => readdirSync(tmpdir()).filter((name) => /^(?:tsugi-\w{6}|plugin\d+)$/.test(name));
    const before = new Set(sockets());
    const started = await run();
    await started.plugin.die('kill').catch(() => {});
    await started[Symbol.asyncDispose]();
    expect(sockets().filter((name) => !before.has(name))).toEqual([]);
  });
});
