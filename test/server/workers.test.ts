/** Several processes: all of them serve, one that ends is started again, and all of them stop together. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { run, type Served, serveBuilt } from './spawn.ts';
import { request, serveOrigin } from './support.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsugi-workers-'));
  mkdirSync(join(folder, 'plugins'));
  writeFileSync(
    join(folder, 'plugins/who.ts'),
    "const id = crypto.randomUUID();\nexport default { handle: () => ({ headers: { 'x-id': id } }) };\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const idOf = async ({ origin }: Served): Promise<string> =>
  String((await request(origin, '/', { agent: false })).headers['x-id']);

/** The processes that serve, as far as so many requests on connections of their own tell. */
async function ids(server: Served): Promise<string[]> {
  const found = await Promise.all(Array.from({ length: 12 }, () => idOf(server)));
  return [...new Set(found)].sort();
}

const children = ({ child }: Served): number[] =>
  execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);

it('all serve; one that ends is started again; all stop', { timeout: 60_000 }, async () => {
  await using server = await serveBuilt(['--workers', '3'], { cwd: folder });
  const listening = server.log().filter(({ message }) => message === 'listening');
  expect(listening).toMatchObject([{ workers: 3, plugins: 'who' }]);
  expect(server.log().filter(({ message }) => message === 'plugin')).toMatchObject([{ plugin: 'who', worker: 1 }]);
  const before = await ids(server);
  expect(before).toHaveLength(3);

  const [victim = 0] = children(server);
  process.kill(victim, 'SIGKILL');
  await vi.waitFor(
    () =>
      expect(server.log().filter(({ message }) => message === 'a worker ended')).toMatchObject([{ signal: 'SIGKILL' }]),
    5000,
  );
  // Nobody has to wait for the one that is gone.
  expect((await ids(server)).every((id) => before.includes(id))).toBe(true);
  await vi.waitFor(async () => {
    const now = await ids(server);
    expect(now).toHaveLength(3);
    expect(now.filter((id) => !before.includes(id))).toHaveLength(1);
  }, 20_000);

  expect(await server.stop()).toBe(0);
  const stopped = server.log().filter(({ message }) => message === 'stopped');
  expect(stopped).toHaveLength(4);
  expect(stopped.at(-1)).toMatchObject({ workers: 3 });
});

it('finishes what is in flight when it stops', { timeout: 60_000 }, async () => {
  let answer: (() => void) | undefined;
  await using origin = await serveOrigin((_req, res) => {
    answer = () => res.end('late');
  });
  writeFileSync(join(folder, 'none.json'), JSON.stringify({ plugins: [], upstream: origin.url.origin }));
  await using server = await serveBuilt(['--workers', '2', '--config', 'none.json'], { cwd: folder });
  const slow = request(server.origin, '/');
  await vi.waitFor(() => expect(answer).toBeDefined());
  const stopped = server.stop('SIGTERM');
  await vi.waitFor(() => expect(server.log().some(({ message }) => message === 'stopping')).toBe(true));
  setTimeout(() => answer?.(), 50);
  expect(await slow).toMatchObject({ status: 200, text: 'late' });
  expect(await stopped).toBe(0);
});

it('says once what keeps all of them from starting', { timeout: 60_000 }, async () => {
  writeFileSync(join(folder, 'wrong.json'), '{ "plugins": ["whoo"] }');
  const { code, stderr } = await run(['serve', '--port', '0', '--workers', '3', '--config', 'wrong.json'], {
    cwd: folder,
  });
  expect(code).toBe(1);
  expect(stderr.match(/error LOAD: plugins\[0\]\.name: no plugin "whoo"/g)).toHaveLength(1);

  await using origin = await serveOrigin((_req, res) => res.end());
  const busy = [
    'serve',
    '--host',
    '127.0.0.1',
    '--port',
    String(origin.port),
    '--workers',
    '2',
    '--log-level',
    'error',
  ];
  expect(await run(busy, { cwd: folder })).toMatchObject({
    code: 1,
    stderr: `error: port ${origin.port} is in use; choose another with --port\n`,
  });
});
