/** The same small app in each framework, behind the plugin that the cases steer by the field `x-do`. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { serve } from '@hono/node-server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import Koa from 'koa';
import type { Logger } from '../../src/host/index.ts';
import { tsugi as forExpress } from '../../src/server/adapters/express.ts';
import { tsugi as forFastify } from '../../src/server/adapters/fastify.ts';
import { tsugi as forHono } from '../../src/server/adapters/hono.ts';
import { tsugi as forKoa } from '../../src/server/adapters/koa.ts';
import { tsugi as forNode } from '../../src/server/adapters/node.ts';
import type { AdapterOptions } from '../../src/server/adapters/plugins.ts';

const STEERED = `import type { Middleware } from 'tsugi/http';

const upper = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.map((byte) => (byte >= 97 && byte <= 122 ? byte - 32 : byte));
};

export default {
  async handle(request, next) {
    const what = request.headers.get('x-do');
    request.headers.delete('x-do');
    switch (what) {
      case 'answer':
        return { status: 403, headers: { 'x-two': ['1', '2'] }, body: request.method + ' ' + request.url };
      case 'throw':
        throw new Error('secret');
      case 'address':
        return { body: request.remoteAddress };
      case 'fields':
        request.headers.set('x-user', 'ada');
        request.headers.append('cookie', 'b=2');
        request.headers.delete('x-gone');
        break;
      case 'url':
        request.url = '/seen?by=plugin';
        break;
      case 'method':
        request.method = 'POST';
        request.url = '/echo';
        request.body.replace('made');
        break;
      case 'read':
        request.headers.set('x-length', String((await request.body.text()).length));
        break;
      case 'replace':
        request.body.replace('other');
        break;
      case 'upper':
        request.body.replace(upper(request.body.stream()));
        break;
      case 'twice':
        await next();
        return { status: 409, body: 'changed its mind' };
    }
    const response = await next();
    response.headers.set('x-status', String(response.status));
    response.headers.delete('x-powered-by');
    switch (what) {
      case 'status':
        response.status = 299;
        break;
      case 'response-read':
        response.headers.set('x-text', (await response.body.text()).slice(0, 10).trim());
        break;
      case 'response-replace':
        response.body.replace('instead');
        break;
      case 'response-upper':
        response.body.replace(upper(response.body.stream()));
        break;
      case 'response-throw':
        throw new Error('secret');
    }
    return response;
  },
} satisfies Middleware;
`;

export function pluginFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-adapters-'));
  mkdirSync(join(folder, 'plugins'));
  writeFileSync(join(folder, 'plugins/steered.ts'), STEERED);
  return folder;
}

export const MIB = 1 << 20;

/** Five times a MiB, in pieces. */
export const big = (): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < 80; at++) yield Buffer.alloc(MIB / 16, 'abcdefgh');
    })(),
  );

export interface App {
  readonly origin: string;
  close(): Promise<void>;
}

const listening = async (server: http.Server, close: () => Promise<void>): Promise<App> => {
  if (!server.listening) {
    await new Promise<void>((resolve) => {
      if (server.address() === null) server.listen(0, '127.0.0.1');
      server.once('listening', resolve);
    });
  }
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await close();
    },
  };
};

async function collect(message: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function onNode(options: AdapterOptions): Promise<App> {
  const plugins = await forNode(options);
  const handle = async (req: http.IncomingMessage, res: http.ServerResponse): Promise<void> => {
    switch (`${req.method} ${req.url?.split('?')[0]}`) {
      case 'GET /hello':
      case 'HEAD /hello':
        res.setHeader('Set-Cookie', ['a=1', 'b=2']);
        res.setHeader('Content-Length', 6);
        return void res.end('hello\n');
      case 'GET /seen':
        return void res
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify([req.url, req.headers]));
      case 'POST /echo':
        res.writeHead(201, ['X-Case', 'Kept']);
        return void res.end(await collect(req));
      case 'GET /big':
        return void big().pipe(res);
      case 'GET /teapot':
        return void res.writeHead(418).end();
      case 'GET /empty':
        return void res.writeHead(204).end();
      case 'GET /throw':
        throw new Error('of the app');
    }
    res.writeHead(404).end('nothing here');
  };
  const server = http.createServer((req, res) => {
    plugins(req, res, () => void handle(req, res).catch(() => res.writeHead(500).end('failed')));
  });
  return listening(server, plugins.close);
}

async function onExpress(options: AdapterOptions): Promise<App> {
  const app = express();
  const plugins = await forExpress(options);
  app.use(plugins);
  app.use(express.text({ limit: '50mb' }));
  app.get('/hello', (_req, res) => {
    res.append('Set-Cookie', 'a=1').append('Set-Cookie', 'b=2').send('hello\n');
  });
  app.get('/seen', (req, res) => {
    res.json([req.url, req.headers]);
  });
  app.post('/echo', (req, res) => {
    res.status(201).set('X-Case', 'Kept').send(req.body);
  });
  app.get('/big', (_req, res) => {
    big().pipe(res);
  });
  app.get('/teapot', (_req, res) => {
    res.status(418).end();
  });
  app.get('/empty', (_req, res) => {
    res.status(204).end();
  });
  app.get('/throw', () => {
    throw new Error('of the app');
  });
  app.use((_error: Error, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
    res.status(500).send('failed');
  });
  return listening(app.listen(0, '127.0.0.1'), plugins.close);
}

async function onKoa(options: AdapterOptions): Promise<App> {
  const app = new Koa();
  app.silent = true;
  const plugins = await forKoa(options);
  app.use(plugins);
  app.use(async (context) => {
    switch (`${context.method} ${context.path}`) {
      case 'GET /hello':
      case 'HEAD /hello':
        context.set('Set-Cookie', ['a=1', 'b=2']);
        context.body = 'hello\n';
        return;
      case 'GET /seen':
        context.body = [context.url, context.headers];
        return;
      case 'POST /echo':
        context.set('X-Case', 'Kept');
        context.status = 201;
        context.body = await collect(context.req);
        return;
      case 'GET /big':
        context.body = big();
        return;
      case 'GET /teapot':
        context.status = 418;
        context.body = '';
        return;
      case 'GET /empty':
        context.status = 204;
        return;
      case 'GET /throw':
        throw new Error('of the app');
    }
  });
  return listening(app.listen(0, '127.0.0.1'), plugins.close);
}

async function onFastify(options: AdapterOptions): Promise<App> {
  const app = fastify({ bodyLimit: 50 * MIB, forceCloseConnections: true });
  await app.register(forFastify, options);
  app.get('/hello', (_request, reply) => reply.header('set-cookie', 'a=1').header('set-cookie', 'b=2').send('hello\n'));
  app.get('/seen', async (request) => [request.url, request.headers]);
  app.post('/echo', (request, reply) => reply.code(201).header('X-Case', 'Kept').send(request.body));
  app.get('/big', (_request, reply) => reply.send(big()));
  app.get('/teapot', (_request, reply) => reply.code(418).send());
  app.get('/empty', (_request, reply) => reply.code(204).send());
  app.get('/throw', async () => {
    throw new Error('of the app');
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => app.close() };
}

function honoApp(): Hono {
  const app = new Hono();
  app.get('/hello', (context) => {
    context.header('set-cookie', 'a=1');
    context.header('set-cookie', 'b=2', { append: true });
    return context.body('hello\n', 200, { 'content-length': '6' });
  });
  app.get('/seen', (context) => {
    const { pathname, search } = new URL(context.req.url);
    return context.json([pathname + search, context.req.header()]);
  });
  app.post('/echo', async (context) => context.body(await context.req.text(), 201, { 'X-Case': 'Kept' }));
  app.get('/big', (context) => context.body(Readable.toWeb(big()) as ReadableStream));
  app.get('/teapot', (context) => context.body(null, 418));
  app.get('/empty', (context) => context.body(null, 204));
  app.get('/throw', () => {
    throw new Error('of the app');
  });
  app.onError((_error, context) => context.text('failed', 500));
  return app;
}

async function onHono(options: AdapterOptions): Promise<App> {
  const plugins = await forHono(options);
  const app = new Hono();
  app.use(plugins);
  app.route('/', honoApp());
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as http.Server;
  return listening(server, plugins.close);
}

async function onFetch(options: AdapterOptions): Promise<App> {
  const plugins = await forHono(options);
  const server = serve({ fetch: plugins.wrap(honoApp().fetch), port: 0, hostname: '127.0.0.1' }) as http.Server;
  return listening(server, plugins.close);
}

export const ADAPTERS: Readonly<Record<string, (options: AdapterOptions) => Promise<App>>> = {
  node: onNode,
  express: onExpress,
  koa: onKoa,
  fastify: onFastify,
  hono: onHono,
  'hono, around fetch': onFetch,
};

export interface Entry {
  readonly level: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>> | undefined;
}

/** A logger that keeps what it gets. */
export function keepingLog(): Logger & { readonly entries: Entry[] } {
  const entries: Entry[] = [];
  const at =
    (level: string) =>
    (message: string, details?: Record<string, unknown>): void =>
      void entries.push({ level, message, details });
  return { entries, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
