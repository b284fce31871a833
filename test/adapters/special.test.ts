/** What is the matter of one framework only, and options that are wrong. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { tsugi as forExpress } from '../../src/server/adapters/express.ts';
import { tsugi as forFastify } from '../../src/server/adapters/fastify.ts';
import type { AdapterOptions } from '../../src/server/adapters/plugins.ts';
import { request } from '../server/support.ts';
import { keepingLog, pluginFolder } from './support.ts';

const root = pluginFolder();
const folder = join(root, 'plugins');
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function onExpress(
  make: (app: express.Express, plugins: Awaited<ReturnType<typeof forExpress>>) => void,
  use: (origin: string) => Promise<void>,
  options: AdapterOptions = { folder },
): Promise<void> {
  const app = express();
  const plugins = await forExpress(options);
  make(app, plugins);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await use(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await plugins.close();
}

describe('express', () => {
  it('shows plugins the whole url below a path, and takes theirs', () =>
    onExpress(
      (app, plugins) => {
        app.use('/seen', plugins);
        app.get('/seen', (req, res) => {
          res.send(`${req.url} ${req.originalUrl}`);
        });
      },
      async (origin) => {
        expect((await request(origin, '/seen/x?y', { headers: { 'x-do': 'answer' } })).text).toBe('GET /seen/x?y');
        expect((await request(origin, '/seen?a', { headers: { 'x-do': 'url' } })).text).toBe('/seen?by=plugin /seen?a');
      },
    ));

  it('refuses a url that does not lie below the path', () => {
    const logger = keepingLog();
    return onExpress(
      (app, plugins) => app.use('/other', plugins),
      async (origin) => {
        expect((await request(origin, '/other/x', { headers: { 'x-do': 'url' } })).status).toBe(500);
        expect(logger.entries.map(({ details }) => String(details?.error))).toEqual([
          expect.stringContaining('the url cannot become /seen?by=plugin: what handles it is mounted at /other'),
        ]);
      },
      { folder, logger },
    );
  });

  it('tells a plugin that the body was read before it, and leaves it to the handlers', () => {
    const logger = keepingLog();
    return onExpress(
      (app, plugins) => {
        app.use(express.text(), plugins);
        app.post('/', (req, res) => {
          res.send(`got ${req.body}`);
        });
      },
      async (origin) => {
        const post = (what: string) =>
          request(origin, '/', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain', 'x-do': what } });
        expect((await post('none')).text).toBe('got x');
        expect((await post('read')).status).toBe(500);
        expect(logger.entries.map(({ details }) => String(details?.error))).toEqual([
          expect.stringContaining('the body has been read before the plugins; put them before what parses bodies'),
        ]);
      },
      { folder, logger },
    );
  });

  it('runs what other middleware does when the head is written', () =>
    onExpress(
      (app, plugins) => {
        const mark =
          (name: string): express.RequestHandler =>
          (_req, res, next) => {
            const { writeHead } = res;
            res.writeHead = (...args: [number]) => {
              res.setHeader(name, String(res.getHeader('x-status') ?? 'none'));
              return Reflect.apply(writeHead, res, args);
            };
            next();
          };
        app.use(mark('x-outer'), plugins, mark('x-inner'));
        app.get('/', (_req, res) => {
          res.send('hello');
        });
      },
      async (origin) => {
        expect((await request(origin, '/')).headers).toMatchObject({
          'x-outer': '200',
          'x-inner': 'none',
          'x-status': '200',
        });
      },
    ));

  it('refuses fields behind the head, as node:http does', () =>
    onExpress(
      (app, plugins) => {
        app.use(plugins);
        app.get('/', (_req, res) => {
          res.write('a');
          const said = [res.headersSent, res.writableEnded];
          for (const late of [() => res.setHeader('x', '1'), () => res.removeHeader('x'), () => res.writeHead(200)]) {
            try {
              late();
            } catch (error) {
              said.push((error as NodeJS.ErrnoException).code === 'ERR_HTTP_HEADERS_SENT');
            }
          }
          res.end(said.join());
        });
      },
      async (origin) => {
        expect((await request(origin, '/')).text).toBe('atrue,false,true,true,true');
      },
    ));
});

describe('fastify', () => {
  it('runs the plugins for injected requests, and closes them with the app', async () => {
    const app = fastify();
    await app.register(forFastify, { folder });
    app.post('/', async (req) => `got ${req.body}`);
    const inject = (what: string) =>
      app.inject({
        method: 'POST',
        url: '/',
        headers: { 'x-do': what, 'content-type': 'text/plain' },
        payload: 'text',
      });
    expect(await inject('answer')).toMatchObject({ statusCode: 403, body: 'POST /' });
    expect(await inject('read')).toMatchObject({ statusCode: 200, body: 'got text' });
    expect(await inject('upper')).toMatchObject({ statusCode: 200, body: 'got TEXT' });
    expect(await inject('replace')).toMatchObject({ statusCode: 200, body: 'got other' });
    await app.close();
  });

  it('runs them only where they are registered', async () => {
    const app = fastify();
    await app.register(async (within) => {
      await within.register(forFastify, { folder });
      within.get('/in', async () => 'in');
    });
    app.get('/out', async () => 'out');
    const get = async (url: string) => (await app.inject({ url, headers: { 'x-do': 'answer' } })).body;
    expect([await get('/in'), await get('/out')]).toEqual(['GET /in', 'out']);
    await app.close();
  });
});

it.each([
  [{ folder: 'nowhere' }, /^cannot read the plugins in .*nowhere: there is no such folder$/],
  [{ folder, plugins: ['steerd'] }, /^plugins\[0\]\.name: no plugin "steerd" in .* \(did you mean "steered"\?\)/],
  [{ folder, plugins: [{ name: 5 }] }, /^plugins\[0\]\.name must be a string, got number$/],
  [{ folder, limits: { callMs: 0 } }, /^limits\.callMs must be greater than 0, got 0$/],
  [{ folder, chain: [] }, /^chain is not known/],
] as [AdapterOptions, RegExp][])('%j is refused', async (options, message) => {
  await expect(forExpress(options)).rejects.toThrow(message);
});
