/** Routes: which chain takes a request, what the upstream gets, and what is wrong with a config's routes, to the letter. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeChain, type Handler } from '../../src/server/chain.ts';
import { loadConfig } from '../../src/server/config/load.ts';
import { assignInstances } from '../../src/server/routes/instances.ts';
import { composeRoutes, covers, type Route, type RouteMatch } from '../../src/server/routes/router.ts';
import { echoUpstream } from '../../src/server/upstream/echo.ts';
import { createProxy } from '../../src/server/upstream/proxy.ts';
import { type Served, serveBuilt } from './spawn.ts';
import { MAX_BYTES, raw, request, serveHandler, serveOrigin, type TestServer } from './support.ts';

const onFailure = (): void => {};

/** Answers with the name. */
const named = (name: string): Handler =>
  composeChain({
    links: [{ name, middleware: { handle: (req) => ({ headers: { 'x-url': req.url }, body: name }) } }],
    upstream: echoUpstream(MAX_BYTES),
    maxBufferedBytes: MAX_BYTES,
    onFailure,
  });

const serveRoutes = (table: Readonly<Record<string, RouteMatch>>, fallback?: Handler): Promise<TestServer> =>
  serveHandler((failed) => {
    const routes = Object.entries(table).map(
      ([name, match]): Route => ({ match, stripPrefix: false, handler: named(name) }),
    );
    return composeRoutes({ routes, fallback, onFailure: failed });
  });

describe('a request', () => {
  it.each([
    ['/api', 'api'],
    ['/api/', 'api'],
    ['/api?x', 'api'],
    ['/api/deep/er', 'api'],
    ['/api/v2', 'v2'],
    ['/api/v2/x', 'v2'],
    ['/api/v22', 'api'],
    ['/apis', 'rest'],
    ['/a/api', 'rest'],
    ['/', 'rest'],
    ['/API', 'rest'],
  ])('is matched by path: %s', async (url, name) => {
    await using server = await serveRoutes({ v2: { paths: ['/api/v2'] }, api: { paths: ['/api', '/none'] }, rest: {} });
    expect((await request(server.origin, url)).text).toBe(name);
  });

  it.each([
    ['example.com', 'one'],
    ['EXAMPLE.com:8080', 'one'],
    ['example.com.', 'one'],
    ['a.example.com', 'below'],
    ['a.b.example.com:1', 'below'],
    ['.example.com', 'rest'],
    ['notexample.com', 'rest'],
    ['example.com.evil', 'rest'],
    ['[::1]:8080', 'six'],
    ['', 'rest'],
  ])('is matched by host: %s', async (host, name) => {
    await using server = await serveRoutes({
      one: { hosts: ['example.com'] },
      below: { hosts: ['*.example.com'] },
      six: { hosts: ['[::1]'] },
      rest: {},
    });
    expect(await raw(server.port, `GET / HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)).toMatch(
      new RegExp(`\r\n\r\n${name}$`),
    );
  });

  it('is matched by the host of the absolute form, and refused with two', async () => {
    await using server = await serveRoutes({ one: { hosts: ['one'] }, two: { hosts: ['two'] } });
    const get = (text: string): Promise<string> => raw(server.port, `${text}\r\nconnection: close\r\n\r\n`);
    expect(await get('GET http://two:80/ HTTP/1.1\r\nhost: one')).toMatch(/\r\n\r\ntwo$/);
    expect(await get('GET / HTTP/1.1\r\nhost: one\r\nhost: two')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('is matched by method, and by all that the route says', async () => {
    await using server = await serveRoutes({
      write: { methods: ['POST', 'PUT'], paths: ['/a'] },
      a: { paths: ['/a'] },
    });
    const text = async (method: string, path: string): Promise<string> =>
      (await request(server.origin, path, { method })).text;
    expect(await Promise.all([text('PUT', '/a'), text('GET', '/a')])).toEqual(['write', 'a']);
    expect(JSON.parse(await text('PUT', '/b'))).toMatchObject({ error: 'not_found' });
  });

  it('that fits no route goes to the fallback, or is 404 with an id', async () => {
    await using closed = await serveRoutes({ a: { paths: ['/a'] } });
    const { status, text } = await request(closed.origin, '/b');
    const { id, ...rest } = JSON.parse(text) as Record<string, string>;
    expect({ status, rest }).toEqual({ status: 404, rest: { error: 'not_found' } });
    expect(closed.failures).toMatchObject([{ id, error: { message: 'no route for GET 127.0.0.1/b' } }]);
    await using open = await serveRoutes({ a: { paths: ['/a'] } }, named('other'));
    expect((await request(open.origin, '/b')).text).toBe('other');
  });

  it.each(['/x/../admin', '/%61dmin/x', '/x/%2e%2e/admin', '//admin', '/x\\..\\admin', '/admin/../x'])(
    'whose path can be read as one of another route is refused: %s',
    async (url) => {
      await using server = await serveRoutes({ admin: { paths: ['/admin'] }, rest: {} });
      const text = await raw(server.port, `GET ${url} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
      expect(text).toMatch(/^HTTP\/1\.1 400 /);
      expect(server.failures).toMatchObject([
        { error: { message: `${url} can be read as paths of different routes` } },
      ]);
    },
  );

  it.each(['/admin/%2fx', '/admin/a/../b', '/admin//x', '/x/../y'])(
    'may be read in several ways of one: %s',
    async (url) => {
      await using server = await serveRoutes({ admin: { paths: ['/admin'] }, rest: {} });
      expect(await raw(server.port, `GET ${url} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`)).toMatch(/ 200 /);
    },
  );
});

describe('stripPrefix', () => {
  it.each([
    ['/api', '/', '/api'],
    ['/api?x=1', '/?x=1', '/api'],
    ['/api/', '/', '/api'],
    ['/api/users?x', '/users?x', '/api'],
    ['/v/1/users', '/users', '/v/1'],
  ])('takes the path of the route off: %s', async (url, target, prefix) => {
    await using origin = await serveOrigin((req, res) => {
      res.end(JSON.stringify([req.url, req.headers['x-forwarded-prefix']]));
    });
    const proxy = createProxy({ url: origin.url, connectMs: 2000, upstreamMs: 2000, maxBufferedBytes: MAX_BYTES });
    const seen: string[] = [];
    const handler = composeChain({
      links: [
        {
          name: 'watch',
          middleware: {
            handle: async (req, next) => {
              seen.push(req.url);
              const response = await next();
              seen.push(req.url);
              return response;
            },
          },
        },
      ],
      upstream: proxy.upstream,
      maxBufferedBytes: MAX_BYTES,
      onFailure,
    });
    const match = { paths: ['/api', '/v/1'] };
    await using server = await serveHandler((failed) =>
      composeRoutes({ routes: [{ match, stripPrefix: true, handler }], onFailure: failed }),
    );
    const { text } = await request(server.origin, url, { headers: { 'x-forwarded-prefix': '/lie' } });
    expect(JSON.parse(text)).toEqual([target, prefix]);
    expect(seen).toEqual([url, url]);
    proxy.close();
  });

  it('leaves a path alone that a plugin has made another', async () => {
    const handler = composeChain({
      links: [
        {
          name: 'rewrite',
          middleware: {
            handle: (req, next) => {
              req.url = '/apis/x';
              return next();
            },
          },
        },
      ],
      upstream: echoUpstream(MAX_BYTES),
      maxBufferedBytes: MAX_BYTES,
      onFailure,
    });
    await using server = await serveHandler((failed) =>
      composeRoutes({ routes: [{ match: { paths: ['/api'] }, stripPrefix: true, handler }], onFailure: failed }),
    );
    expect(JSON.parse((await request(server.origin, '/api/x')).text)).toMatchObject({ url: '/apis/x' });
  });
});

it.each([
  [{}, { paths: ['/a'], hosts: ['b'] }, true],
  [{ paths: ['/a'] }, {}, false],
  [{ paths: ['/a'] }, { paths: ['/a/b'] }, true],
  [{ paths: ['/a/b'] }, { paths: ['/a'] }, false],
  [{ paths: [''] }, { paths: ['/a'] }, true],
  [{ paths: ['/a', '/b'] }, { paths: ['/b', '/a'] }, true],
  [{ hosts: ['*.x'] }, { hosts: ['a.x'] }, true],
  [{ hosts: ['*.x'] }, { hosts: ['*.a.x'] }, true],
  [{ hosts: ['a.x'] }, { hosts: ['*.x'] }, false],
  [{ methods: ['GET'] }, { methods: ['GET', 'PUT'] }, false],
  [{ methods: ['GET'], paths: ['/a'] }, { methods: ['GET'], paths: ['/a'], hosts: ['x'] }, true],
] as [RouteMatch, RouteMatch, boolean][])('%j covers %j: %s', (outer, inner, expected) => {
  expect(covers(outer, inner)).toBe(expected);
});

it('gives each config of a plugin an instance of its own', () => {
  const chains = [
    [{ name: 'a' }, { name: 'b', config: { x: 1 } }],
    [{ name: 'b', config: { x: 2 } }, { name: 'a' }],
    [{ name: 'b', config: { x: 1 } }, { name: 'b2' }],
    [{ name: 'b' }],
  ];
  const { hosts, places } = assignInstances(chains);
  expect(hosts.map((host) => Object.fromEntries(host))).toEqual([
    { a: undefined, b: { x: 1 }, b2: undefined },
    { b: { x: 2 } },
    { b: undefined },
  ]);
  expect(places).toEqual([[0, 0], [1, 0], [0, 0], [2]]);
});

let folder: string;
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsugi-routes-'));
  mkdirSync(join(folder, 'plugins'));
  put(
    'plugins/tag.ts',
    `import type { Middleware } from 'tsugi/http';

let made = 0;
export default (config?: { text: string }): Middleware => {
  let calls = 0;
  made++;
  return {
    async handle(request, next) {
      const response = await next();
      response.headers.append('x-tag', [config?.text ?? '-', ++calls, made].join(' '));
      return response;
    },
  };
};
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('in a config', () => {
  const complaint = async (routes: unknown): Promise<string> => {
    put('c.json', JSON.stringify({ routes }));
    return loadConfig(folder, 'c.json').then(
      () => 'fine',
      (error: { line: number; column: number; message: string }) => `${error.line}:${error.column} ${error.message}`,
    );
  };

  it.each([
    [{}, '1:11 routes must be an array, got an object'],
    [[5], '1:12 routes[0] must be an object, got number'],
    [[{ paths: '/a' }], '1:13 routes[0].paths is not known (did you mean "path"?)'],
    [[{ path: 'a' }], '1:20 routes[0].path must start with "/", got "a"'],
    [
      [{ path: ['/a', '/b/*'] }],
      '1:26 routes[0].path[1] must have no "*"; it fits all that is below it anyway, got "/b/*"',
    ],
    [[{ path: '/a/../b' }], '1:20 routes[0].path must be a plain path such as "/api", got "/a/../b"'],
    [[{ path: '/%61' }], '1:20 routes[0].path must be a plain path such as "/api", got "/%61"'],
    [[{ path: '/a?b' }], '1:20 routes[0].path must be a plain path such as "/api", got "/a?b"'],
    [[{ path: [] }], '1:20 routes[0].path must not be empty; leave it out for any'],
    [[{ host: 'a:80' }], '1:20 routes[0].host must have no port; it fits whatever port, got "a:80"'],
    [
      [{ host: 'http://a' }],
      '1:20 routes[0].host must be the name of a host such as "example.com" or "*.example.com", got "http://a"',
    ],
    [
      [{ host: 'a.*.b' }],
      '1:20 routes[0].host must be the name of a host such as "example.com" or "*.example.com", got "a.*.b"',
    ],
    [[{ method: 'get' }], '1:22 routes[0].method must be a method in upper case such as "GET", got "get"'],
    [[{ stripPrefix: true }], '1:12 routes[0].stripPrefix needs a path to strip'],
    [[{ path: '/a', stripPrefix: 1 }], '1:39 routes[0].stripPrefix must be true or false, got number'],
    [[{ upstream: 'x' }], '1:24 routes[0].upstream must be a URL such as http://localhost:3000, got "x"'],
    [[{ plugins: [{ name: 1 }] }], '1:32 routes[0].plugins[0].name must be a string, got number'],
    [[{ plugins: ['a', 'a'] }], '1:28 routes[0].plugins[1] is "a" again; it stands at routes[0].plugins[0] already'],
    [
      [{ path: '/a' }, { path: '/b' }, { path: '/a/b', method: 'GET' }],
      '1:40 routes[2] is never reached: routes[0] takes all that it would; put it before',
    ],
    [[{ path: '/a/b' }, { path: '/a', host: 'x' }, {}], 'fine'],
  ])('%j: %s', async (routes, expected) => {
    expect(await complaint(routes)).toBe(expected);
  });

  it('a plugin that is not in the folder is pointed at', async () => {
    put('c.json', '{\n  "routes": [{ "plugins": ["tags"] }]\n}');
    const { run } = await import('./spawn.ts');
    const { code, stderr } = await run(['serve', '--port', '0', '--config', 'c.json'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toBe(
      [
        'c.json:2:28 - error LOAD: routes[0].plugins[0].name: no plugin "tags" in plugins (did you mean "tag"?); there are tag',
        '',
        '  1 | {',
        '> 2 |   "routes": [{ "plugins": ["tags"] }]',
        '    |                            ^^^^^^',
        '  3 | }',
        '\n',
      ].join('\n'),
    );
  });
});

it('each serves its own chain, with an instance for each config', async () => {
  await using origin = await serveOrigin((req, res) => res.end(`origin ${req.url}`));
  put(
    'tsugi.config.ts',
    `import type { MiddlewareConfig } from 'tsugi/http';
export default {
  plugins: ['tag'],
  routes: [
    { path: '/a', plugins: [{ name: 'tag', config: { text: 'a' } }], upstream: '${origin.url.origin}', stripPrefix: true },
    { path: '/b', plugins: [{ name: 'tag', config: { text: 'b' } }] },
    { path: '/c', plugins: [{ name: 'tag', config: { text: 'a' } }] },
    { path: '/none', plugins: [] },
    { path: '/inherits', method: 'GET' },
  ],
} satisfies MiddlewareConfig;
`,
  );
  await using server: Served = await serveBuilt([], { cwd: folder });
  const get = async (path: string): Promise<string> => {
    const { headers, text } = await request(server.origin, path);
    return `${headers['x-tag']}: ${text.startsWith('{') ? 'echo' : text}`;
  };
  expect(await get('/a/x')).toBe('a 1 1: origin /x');
  expect(await get('/b')).toBe('b 1 1: echo');
  expect(await get('/c')).toBe('a 2 1: echo');
  expect(await get('/none')).toBe('undefined: echo');
  expect(await get('/inherits')).toBe('- 1 1: echo');
  expect(await get('/elsewhere')).toBe('- 2 1: echo');
  expect(server.log().find(({ message }) => message === 'listening')).toMatchObject({ plugins: 'tag', routes: 5 });
});
