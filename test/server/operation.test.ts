/** A server in operation: grants, configs by their types, plugins that change, the admin port. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT, run, type Served, serveBuilt } from './spawn.ts';
import { request } from './support.ts';

let folder: string;
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const config = (name: string, value: object): string => {
  put(name, JSON.stringify(value));
  return name;
};
const tag = (text: string): string =>
  `export default { handle: async (_request, next) => { const response = await next(); response.headers.set('x-tag', '${text}'); return response; } };\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsugi-operation-'));
  mkdirSync(join(folder, 'plugins'));
  cpSync(join(ROOT, 'plugins/rate-limit'), join(folder, 'plugins/rate-limit'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  put('plugins/tag.js', tag('one'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const adminOf = (server: Served): string => {
  const entry = server.log().find(({ message }) => message === 'admin');
  return `http://127.0.0.1:${entry?.port}`;
};
const failing = (file: string) => run(['serve', '--port', '0', '--config', file], { cwd: folder });
const LIMIT = { name: 'rate-limit', config: { limit: 2, seconds: 60 } };

describe('grants', () => {
  it('are needed for what a plugin asks for; the message says what to write', async () => {
    const { code, stderr } = await failing(config('ungranted.json', { plugins: [LIMIT] }));
    expect(code).toBe(1);
    const message = `"host:kv" is not granted to this plugin; to grant it, write grant: { 'rate-limit': ['kv'] } in ungranted.json`;
    expect(stderr).toContain(`"error":${JSON.stringify(message)}`);
  });

  it('let it do its work, and stand in the log', async () => {
    const file = config('granted.json', { plugins: [LIMIT], grant: { 'rate-limit': ['kv'] } });
    await using server = await serveBuilt(['--config', file], { cwd: folder });
    expect(server.log().find(({ message }) => message === 'plugin')).toMatchObject({
      plugin: 'rate-limit',
      grants: 'kv',
    });
    const statuses: number[] = [];
    for (const _ of [1, 2, 3]) statuses.push((await request(server.origin, '/')).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it.each([
    [{ grant: [] }, 'grant must be an object, got an array'],
    [{ grant: { tag: 'kv' } }, 'grant.tag must be an array of names, or an object, got string'],
    [{ grant: { tag: [1] } }, 'grant.tag[0] must be a string, got number'],
    [
      { plugins: ['tag'], grant: { tags: ['kv'] } },
      'grant.tags: there is no plugin of this name (did you mean "tag"?)',
    ],
    [{ admin: {} }, 'admin has no port'],
    [{ kv: {} }, 'kv must have either redis or sqlite'],
    [{ kv: { redis: 'localhost' } }, 'kv.redis must be a URL such as redis://localhost:6379'],
    [{ watch: 1 }, 'watch must be true or false, got number'],
  ])('%j is refused', async (value, message) => {
    const { code, stderr } = await failing(config('wrong.json', value));
    expect(code).toBe(1);
    expect(stderr).toContain(`error LOAD: ${message}\n`);
  });
});

it('a config that does not fit the plugin’s type is refused with its path', async () => {
  const plugins = [{ name: 'rate-limit', config: { limit: 'many', seconds: 60 } }];
  const { code, stderr } = await failing(config('misfit.json', { plugins, grant: { 'rate-limit': ['kv'] } }));
  expect(code).toBe(1);
  expect(stderr).toContain(JSON.stringify('plugins.rate-limit.limit must be number, got "many"'));
});

describe('--watch', () => {
  it('takes a plugin that changes, and leaves the old one where the new one is wrong', {
    timeout: 60_000,
  }, async () => {
    const file = config('watched.json', { plugins: ['tag'] });
    await using server = await serveBuilt(['--config', file, '--watch'], { cwd: folder });
    const answered = async () => {
      const { status, headers } = await request(server.origin, '/');
      return `${status} ${headers['x-tag']}`;
    };
    expect(await answered()).toBe('200 one');

    let wrong: string | undefined;
    let stop = false;
    const load = (async () => {
      while (!stop) {
        const got = await answered();
        if (!/^200 (?:one|two)$/.test(got)) wrong ??= got;
      }
    })();
    put('plugins/tag.js', tag('two'));
    await vi.waitFor(async () => expect(await answered()).toBe('200 two'), 10_000);
    put('plugins/tag.js', 'export default { handle( };\n');
    await vi.waitFor(
      () =>
        expect(server.log()).toContainEqual(expect.objectContaining({ level: 'error', plugin: 'tag', code: 'SYNTAX' })),
      10_000,
    );
    expect(await answered()).toBe('200 two');
    stop = true;
    await load;
    expect(wrong).toBeUndefined();
    put('plugins/tag.js', tag('one'));
  });
});

describe('the admin port', () => {
  const value = { plugins: ['tag'], routes: [{ path: '/limited', plugins: [LIMIT, 'tag'] }] };
  const serve = (...args: string[]): Promise<Served> => {
    const file = config('admin.json', { ...value, grant: { 'rate-limit': ['kv'] }, admin: { port: 0 } });
    return serveBuilt(['--config', file, ...args], { cwd: folder });
  };

  it('has metrics, the plugins, and nothing else', async () => {
    await using server = await serve();
    for (const path of ['/', '/limited', '/limited', '/limited']) await request(server.origin, path);
    const admin = adminOf(server);
    const metrics = await request(admin, '/metrics');
    expect(metrics.headers['content-type']).toMatch(/^text\/plain; version=/);
    expect(metrics.text).toMatch(/^tsugi_plugin_calls_total\{plugin="tag"\} 3$/m);
    expect(metrics.text).toMatch(/^tsugi_plugin_calls_total\{plugin="rate-limit"\} 3$/m);
    const plugins = JSON.parse((await request(admin, '/plugins')).text) as object[];
    expect(plugins).toMatchObject([
      { name: 'rate-limit', status: 'ready', modules: ['kv'], stats: { calls: 3 } },
      { name: 'tag', status: 'ready', modules: [], stats: { calls: 3 } },
    ]);
    expect(await request(admin, '/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
    for (const [path, method] of [
      ['/', 'GET'],
      ['/metrics', 'POST'],
      ['/constructor', 'GET'],
    ] as const) {
      expect((await request(admin, path, { method })).status).toBe(404);
    }
    expect(await server.stop()).toBe(0);
  });

  it('adds up what all processes have', { timeout: 60_000 }, async () => {
    await using server = await serve('--workers', '2');
    for (let n = 0; n < 10; n++) await request(server.origin, '/', { agent: false });
    await vi.waitFor(() => expect(server.log().some(({ message }) => message === 'admin')).toBe(true));
    const { text } = await request(adminOf(server), '/metrics');
    expect(text).toMatch(/^tsugi_plugin_calls_total\{plugin="tag"\} 10$/m);
    const plugins = JSON.parse((await request(adminOf(server), '/plugins')).text) as { name: string }[];
    expect(plugins.filter(({ name }) => name === 'tag')).toHaveLength(2);
  });
});

it('plugins are deterministic if the config says so', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-deterministic-'));
  try {
    mkdirSync(join(folder, 'plugins'));
    const source = `export default { handle: () => ({ status: 200, body: Date.now() + ' ' + Math.random() }) };`;
    writeFileSync(join(folder, 'plugins/dice.js'), source);
    writeFileSync(join(folder, 'tsugi.config.json'), '{ "deterministic": { "now": 7, "seed": 3 } }');
    const roll = async (): Promise<string> => {
      await using server = await serveBuilt([], { cwd: folder });
      return (await request(server.origin, '/')).text;
    };
    const first = await roll();
    expect(first).toMatch(/^7 0\.\d+$/);
    expect(await roll()).toBe(first);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('runtimes', () => {
  const HOST_NAME = `import { hostname } from 'node:os';
    import type { Middleware } from 'tsugi/http';
    const machine: Middleware = {
      handle: async (request, next) => {
        const response = await next();
        response.headers.set('x-host', hostname() === '' ? 'none' : 'some');
        response.headers.set('x-path', request.url);
        return response;
      },
    };
    export default machine;`;
  const native = JSON.stringify(new URL('dist/runtimes/native/index.js', pathToFileURL(`${ROOT}/`)).href);

  beforeAll(() => {
    mkdirSync(join(folder, 'plugins/machine'));
    put('plugins/machine/package.json', '{ "type": "module", "tsugi": { "runtime": "native" } }');
    put('plugins/machine/index.ts', HOST_NAME);
  });

  it('are needed for what a plugin asks for', async () => {
    const { code, stderr } = await failing(config('untrusting.json', { plugins: ['machine'] }));
    expect(code).toBe(1);
    expect(stderr).toContain('write runtimes: { machine: native() } in untrusting.json');
  });

  it('run plugins beside those of the interpreter', async () => {
    put(
      'trusting.mjs',
      `const at = ${native};
       const { native } = await import(at);
       export default { plugins: ['tag', 'machine'], runtimes: { machine: native() } };`,
    );
    await using server = await serveBuilt(['--config', 'trusting.mjs'], { cwd: folder });
    const { headers } = await request(server.origin, '/a?b');
    expect(headers).toMatchObject({ 'x-tag': 'one', 'x-host': 'some', 'x-path': '/a?b' });
  });

  it('are looked at by check, which knows nothing of Node', async () => {
    const check = () => run(['check', 'plugins'], { cwd: folder });
    expect(await check()).toMatchObject({ code: 0, stdout: '3 plugins checked: no errors\n' });
    put('plugins/machine/package.json', '{ "type": "module" }');
    expect(await check()).toMatchObject({ code: 1, stdout: expect.stringContaining("'node:os'") });
    put('plugins/machine/package.json', '{ "type": "module", "tsugi": { "runtime": "stdio" } }');
    expect(await check()).toMatchObject({ code: 1, stdout: expect.stringContaining('Middleware.handle(request') });
  });
});
