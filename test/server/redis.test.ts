/** A limit that several processes share by Redis, started here where it is installed; and what happens when it is gone. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT, serveBuilt } from './spawn.ts';
import { request } from './support.ts';

const installed = spawnSync('redis-server', ['--version']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe.skipIf(!installed)('Redis', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-redis-'));
  let port = 0;
  let redis: ChildProcess;

  const start = async (): Promise<void> => {
    redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder], {
      stdio: 'ignore',
    });
    await vi.waitFor(
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect(port, '127.0.0.1', () => {
            socket.destroy();
            resolve();
          });
          socket.on('error', reject);
        }),
      10_000,
    );
  };
  const stop = async (): Promise<void> => {
    redis.kill('SIGKILL');
    await once(redis, 'exit');
  };

  beforeAll(async () => {
    mkdirSync(join(folder, 'plugins'));
    cpSync(join(ROOT, 'plugins/rate-limit'), join(folder, 'plugins/rate-limit'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    port = await freePort();
    const limit = (path: string, name: string, config: object) => ({
      path,
      plugins: [{ name: 'rate-limit', config: { seconds: 600, name, ...config } }],
    });
    const config = {
      routes: [
        limit('/shared', 'shared', { limit: 25 }),
        limit('/refuse', 'refuse', { limit: 1000, withoutStore: 'refuse' }),
      ],
      grant: { 'rate-limit': ['kv'] },
      kv: { redis: `redis://127.0.0.1:${port}` },
    };
    writeFileSync(join(folder, 'tsugi.config.json'), JSON.stringify(config));
    await start();
  });
  afterAll(async () => {
    redis.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('two processes share one limit exactly', { timeout: 60_000 }, async () => {
    await using server = await serveBuilt(['--workers', '2'], { cwd: folder });
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => request(server.origin, '/shared', { agent: false })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(25);
    expect(statuses.filter((status) => status === 429)).toHaveLength(35);
    expect(await server.stop()).toBe(0);
  });

  it('gone and back: the plugin knows, the server stays, and the limit holds again', { timeout: 60_000 }, async () => {
    await using server = await serveBuilt([], { cwd: folder });
    const status = async (): Promise<number> => (await request(server.origin, '/refuse')).status;
    expect(await status()).toBe(200);
    await stop();
    await vi.waitFor(async () => expect(await status()).toBe(503), 10_000);
    expect((await request(server.origin, '/nowhere')).status).toBe(404);
    await vi.waitFor(() =>
      expect(server.log()).toContainEqual(expect.objectContaining({ level: 'error', plugin: 'rate-limit' })),
    );
    await start();
    await vi.waitFor(async () => expect(await status()).toBe(200), 20_000);
    expect(await server.stop()).toBe(0);
  });
});
