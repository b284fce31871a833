/** Plugins in their own realms behind the built server: what they can do, and what their failures look like. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run, type Served, serveBuilt } from './spawn.ts';
import { request } from './support.ts';

const WORKER = `import type { Middleware, PluginContext } from 'tsugi/http';

async function* upper(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.map((byte) => (byte >= 97 && byte <= 122 ? byte - 32 : byte));
}

async function* half(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('half');
  throw new Error('no more');
}

export default (config: { greeting: string }, context: PluginContext): Middleware => ({
  async handle(request, next) {
    switch (request.url) {
      case '/greet':
        context.log.info('greeting', request.remoteAddress);
        return { status: 203, headers: { 'x-two': ['1', '2'] }, body: config.greeting };
      case '/text': {
        const text = await request.body.text();
        request.body.replace(text + text);
        return next();
      }
      case '/json': {
        const response = await next();
        const { method } = (await response.body.json()) as { method: string };
        response.body.replace(new TextEncoder().encode(method));
        return response;
      }
      case '/upper': {
        const response = await next();
        response.body.replace(upper(response.body.stream()));
        return response;
      }
      case '/throw':
        throw new RangeError('secret of the plugin');
      case '/twice':
        await next();
        return next();
      case '/wrong':
        return 5 as never;
      case '/status':
        return { status: 99 };
      case '/header':
        request.headers.set('x-a', 'a\\nb');
        return next();
      case '/loop':
        for (;;);
      case '/half':
        return { body: half() };
    }
    return next();
  },
});
`;

let folder: string;
let server: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tsugi-guests-'));
  mkdirSync(join(folder, 'plugins/worker'), { recursive: true });
  writeFileSync(
    join(folder, 'plugins/worker/package.json'),
    '{ "name": "worker", "type": "module", "main": "main.ts" }',
  );
  writeFileSync(join(folder, 'plugins/worker/main.ts'), WORKER);
  writeFileSync(join(folder, 'plugins/outer.ts'), OUTER);
  writeFileSync(
    join(folder, 'tsugi.config.json'),
    JSON.stringify({ plugins: ['outer', { name: 'worker', config: { greeting: 'hello' } }], limits: { callMs: 100 } }),
  );
  server = await serveBuilt([], { cwd: folder });
});

afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const OUTER = `import type { Middleware } from 'tsugi/http';

export default {
  async handle(request, next) {
    const response = await next();
    response.headers.set('x-outer', String(response.status));
    return response;
  },
} satisfies Middleware;
`;

describe('a plugin in its realm', () => {
  it.each([
    ['/greet', {}, 203, 'hello'],
    ['/text', { method: 'POST', body: 'ab' }, 200, 'abab'],
    ['/json', {}, 200, 'GET'],
    ['/upper', { method: 'POST', body: 'quiet' }, 200, 'QUIET'],
  ])('does its work: %s', async (path, options, status, text) => {
    const answer = await request(server.origin, path, options);
    expect(answer).toMatchObject({ status, text, headers: { 'x-outer': String(status) } });
  });

  it('writes to the log under its name', async () => {
    await request(server.origin, '/greet');
    // A line of the log and an answer come by different pipes, so either can be here first.
    await vi.waitFor(() =>
      expect(server.log()).toContainEqual(
        expect.objectContaining({ level: 'info', message: 'greeting 127.0.0.1', plugin: 'worker' }),
      ),
    );
  });

  it.each([
    [
      '/throw',
      {
        code: 'GUEST',
        error: expect.stringContaining('secret of the plugin'),
        frame: expect.stringContaining("> 35 |         throw new RangeError('secret"),
      },
    ],
    ['/twice', { code: 'TYPE', error: expect.stringContaining('next() twice') }],
    ['/wrong', { code: 'TYPE' }],
    ['/status', { code: 'TYPE', error: expect.stringContaining('from 200 to 999, got 99') }],
    ['/header', { code: 'TYPE', error: expect.stringContaining('U+000A') }],
    ['/loop', { code: 'LIMIT', limit: 'callMs' }],
  ])('that fails is 500 with an id, and the log has the rest: %s', async (path, logged) => {
    const answer = await request(server.origin, path);
    expect(answer).toMatchObject({ status: 500, headers: { 'x-outer': '500' } });
    const { error, id, ...more } = JSON.parse(answer.text) as Record<string, string>;
    expect({ error, more }).toEqual({ error: 'internal', more: {} });
    await vi.waitFor(() =>
      expect(server.log().filter((entry) => entry.id === id)).toEqual([
        expect.objectContaining({ level: 'error', message: 'plugin failed', plugin: 'worker', ...logged }),
      ]),
    );
    expect((await request(server.origin, '/greet')).status).toBe(203);
  });

  it('whose body fails half-way has its answer cut', async () => {
    const answer = await request(server.origin, '/half').catch((error: NodeJS.ErrnoException) => ({ cut: error.code }));
    expect(answer.cut).toBeTruthy();
    await vi.waitFor(() =>
      expect(server.log()).toContainEqual(
        expect.objectContaining({ level: 'error', error: expect.stringContaining('no more') }),
      ),
    );
  });
});

it('is not served without a plugin that cannot be loaded', async () => {
  writeFileSync(join(folder, 'plugins/broken.ts'), 'export default {\n  handle() {\n    return 5;\n  },\n};\n');
  writeFileSync(join(folder, 'broken.json'), '{ "plugins": ["outer", "broken"] }');
  const { code, stderr } = await run(['serve', '--port', '0', '--config', 'broken.json'], { cwd: folder });
  expect(code).toBe(1);
  expect(stderr).toContain('error LOAD: not started: broken could not be loaded');
  expect(stderr).toContain('broken.ts:2:3');
});

describe('the engine', () => {
  it.each([
    ['that the config names', [], 'interpreted'],
    ['that the command names, before the config', ['--engine', 'compiled'], 'compiled'],
  ])('is the one %s', async (_name, args, engine) => {
    const config = join(folder, 'engine.json');
    writeFileSync(config, JSON.stringify({ plugins: ['outer'], engine: 'interpreted' }));
    await using other = await serveBuilt(['--config', config, ...args], { cwd: folder });
    expect(other.log().find(({ message }) => message === 'listening')).toMatchObject({ engine });
    expect(await request(other.origin, '/', {})).toMatchObject({ status: 200, headers: { 'x-outer': '200' } });
  });
});
