/** The stores of `host:kv`: one set of cases for all of them, and what processes share through those that can be shared. */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type KvStore, kv, memoryStore, redisStore, sqliteStore } from '../../src/host/capabilities/index.ts';
import { makeFolder } from '../interpreter/folder.ts';
import { pluginFolder, start } from './support.ts';
import { pause, until } from './worker.ts';

const hasRedis = ((): boolean => {
  try {
    execFileSync('redis-server', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

class Redis {
  readonly port: number;
  #process: ChildProcess | undefined;
  constructor(port: number) {
    this.port = port;
  }
  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }
  async start(): Promise<void> {
    const args = ['--port', String(this.port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'];
    const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.#process = child;
    await new Promise<void>((ready, failed) => {
      child.stdout?.on('data', (text: Buffer) => {
        if (text.includes('Ready to accept connections')) ready();
      });
      child.once('exit', () => failed(new Error('redis-server has ended')));
    });
  }
  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }
}

let redis: Redis;
beforeAll(async () => {
  if (!hasRedis) return;
  redis = new Redis(await freePort());
  await redis.start();
});
afterAll(async () => {
  if (hasRedis) await redis.stop();
});

const STORES: Readonly<Record<string, { readonly there: boolean; readonly open: () => Promise<KvStore> }>> = {
  memory: { there: true, open: async () => memoryStore() },
  sqlite: { there: true, open: () => sqliteStore(join(makeFolder(), 'kv.sqlite')) },
  'redis (where redis-server is installed)': { there: hasRedis, open: () => redisStore(redis.url) },
};

describe.each(Object.entries(STORES))('%s', (name, { there, open }) => {
  const testIf = test.skipIf(!there);
  const opened = async (): Promise<{ store: KvStore; key: (text: string) => string }> => {
    const store = await open();
    onTestFinished(() => store.close());
    const run = `${name} ${Math.random()}`;
    return { store, key: (text) => `${run} ${text}` };
  };

  testIf('keeps texts as they are, and forgets them', async () => {
    const { store, key } = await opened();
    for (const text of ['', 'x', 'ünï \u0000 \n 🙂', 'x'.repeat(100_000)]) {
      await store.set(key('a'), text, undefined);
      expect(await store.get(key('a'))).toBe(text);
    }
    expect([await store.delete(key('a')), await store.delete(key('a')), await store.get(key('a'))]).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  testIf('lets entries expire, and replaces their time with their value', async () => {
    const { store, key } = await opened();
    await store.set(key('soon'), '1', 800);
    await store.set(key('kept'), '1', 800);
    await store.set(key('kept'), '2', undefined);
    await store.incr(key('count'), 5, 800);
    await store.incr(key('count'), 1, 10_000);
    expect([await store.get(key('soon')), await store.get(key('count'))]).toEqual(['1', '6']);
    await pause(900);
    expect([await store.get(key('soon')), await store.get(key('kept')), await store.get(key('count'))]).toEqual([
      undefined,
      '2',
      undefined,
    ]);
    expect(await store.incr(key('count'), 1, undefined)).toBe(1);
  });

  testIf('counts what is an integer, all at once as well', async () => {
    const { store, key } = await opened();
    await Promise.all(Array.from({ length: 20 }, () => store.incr(key('n'), 3, undefined)));
    expect(await store.get(key('n'))).toBe('60');
    expect(await store.incr(key('n'), -70, undefined)).toBe(-10);
    await store.set(key('text'), 'x', undefined);
    await expect(store.incr(key('text'), 1, undefined)).rejects.toThrow(new RangeError('the entry is no integer'));
  });

  testIf('takes no more than the limit within any window', async () => {
    const { store, key } = await opened();
    const all = await Promise.all(Array.from({ length: 8 }, () => store.take(key('k'), 5, 150)));
    expect(all.map(({ allowed }) => allowed)).toEqual([true, true, true, true, true, false, false, false]);
    expect(all.map(({ remaining }) => remaining)).toEqual([4, 3, 2, 1, 0, 0, 0, 0]);
    const { retryMs } = await store.take(key('k'), 5, 150);
    expect(retryMs).toBeGreaterThan(0);
    expect(retryMs).toBeLessThanOrEqual(150);
    await pause(retryMs + 20);
    expect(await store.take(key('k'), 5, 150)).toMatchObject({ allowed: true });
    await expect(store.get(key('k'))).rejects.toThrow(new RangeError('the key is one of take()'));
  });
});

describe('processes that share a store', () => {
  const CHILD = fileURLToPath(new URL('./stores.child.ts', import.meta.url));
  const run = (...args: string[]): Promise<{ allowed: number }> =>
    new Promise((resolve, reject) => {
      execFile(process.execPath, ['--import', 'tsx', CHILD, ...args], (error, stdout) => {
        if (error === null) resolve(JSON.parse(stdout));
        else reject(error);
      });
    });

  async function together(kind: string, where: string, store: KvStore): Promise<void> {
    const both = await Promise.all([run(kind, where, '60'), run(kind, where, '60')]);
    expect(both.reduce((sum, { allowed }) => sum + allowed, 0)).toBe(50);
    expect(await store.get('tsugi:p:sum')).toBe('240');
    await store.close();
  }

  test('share one rate limit exactly, in a file', async () => {
    const file = join(makeFolder(), 'kv.sqlite');
    await together('sqlite', file, await sqliteStore(file));
  });

  test.skipIf(!hasRedis)('share one rate limit exactly, in Redis (where redis-server is installed)', async () => {
    await together('redis', redis.url, await redisStore(redis.url));
  });
});

describe('a store that is not there', () => {
  test.skipIf(!hasRedis)(
    'makes calls fail, and is there again when it is (where redis-server is installed)',
    async () => {
      const own = new Redis(await freePort());
      await own.start();
      onTestFinished(() => own.stop());
      const source = `import { incr } from 'host:kv';
      export default { greet: async (who: string) => { try { return String(await incr(who)); } catch (e) { return \`\${(e as Error).message}\`; } } };`;
      const { host } = await start(pluginFolder({ 'p.ts': source }), {
        modules: { kv: kv(() => redisStore({ url: own.url, timeoutMs: 500 })) },
        grant: { p: ['kv'] },
      });
      expect(await host.get('p').greet('n')).toBe('1');
      await own.stop();
      expect(await host.get('p').greet('n')).toMatch(
        new RegExp(`^host:kv: Redis at 127\\.0\\.0\\.1:${own.port} cannot be reached: `),
      );
      await own.start();
      let last = '';
      await until(() => {
        void Promise.resolve(host.get('p').greet('m')).then((text) => {
          last = text;
        });
        return /^\d+$/.test(last);
      });
    },
  );

  test('is a typed error for the host, and no reason not to load the plugin', async () => {
    const port = await freePort();
    const source = `import { get } from 'host:kv'; export default { greet: (who: string) => get(who).then(String) };`;
    const { host } = await start(pluginFolder({ 'p.ts': source }), {
      modules: { kv: kv(() => redisStore({ url: `redis://127.0.0.1:${port}`, timeoutMs: 100 })) },
    });
    await expect(host.get('p').greet('x')).rejects.toMatchObject({ name: 'TsugiError', code: 'TRANSPORT' });
    expect(host.plugins.get('p')?.status).toBe('ready');
  });

  test('if it is a file that cannot be opened, the plugin does not load', async () => {
    const source = `import { get } from 'host:kv'; export default { greet: (who: string) => get(who).then(String) };`;
    const file = join(makeFolder(), 'no/such/folder/kv.sqlite');
    const { host } = await start(pluginFolder({ 'p.ts': source }), { modules: { kv: kv(() => sqliteStore(file)) } });
    expect(host.plugins.get('p')?.error).toMatchObject({ code: 'LOAD' });
    expect(host.plugins.get('p')?.error?.message).toMatch(/^cannot open the store .*kv\.sqlite: /);
  });
});
