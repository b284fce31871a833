/** Servers on real sockets with plain functions for plugins, and a client that shows what went over the wire. */
import http from 'node:http';
import { connect } from 'node:net';
import { composeChain, type Failure, type Handler, type Link, type Upstream } from '../../src/server/chain.ts';
import type { Middleware } from '../../src/server/http.ts';
import { type Listener, type ListenOptions, listen } from '../../src/server/listen.ts';
import { echoUpstream } from '../../src/server/upstream/echo.ts';
import { createProxy, type ProxyOptions } from '../../src/server/upstream/proxy.ts';

export const MAX_BYTES = 1 << 20;

export interface TestServer extends AsyncDisposable {
  readonly listener: Listener;
  readonly origin: string;
  readonly port: number;
  /** What went to the log. `aborted`: the client had gone by then. */
  readonly failures: (Failure & { readonly aborted: boolean })[];
}

export type Handle = Middleware['handle'];

/** A chain of functions; the first is the outermost and is called `plugin0`. */
export async function serveChain(
  handles: readonly Handle[],
  upstream: Upstream = echoUpstream(MAX_BYTES),
  overrides: Partial<ListenOptions> = {},
): Promise<TestServer> {
  const links: Link[] = handles.map((handle, at) => ({ name: `plugin${at}`, middleware: { handle } }));
  return serveHandler(
    (onFailure) => composeChain({ links, upstream, maxBufferedBytes: MAX_BYTES, onFailure }),
    overrides,
  );
}

/** @param make makes what answers, which tells of failures */
export async function serveHandler(
  make: (onFailure: ListenOptions['onFailure']) => Handler,
  overrides: Partial<ListenOptions> = {},
): Promise<TestServer> {
  const failures: TestServer['failures'] = [];
  const onFailure: ListenOptions['onFailure'] = (failure, exchange) => {
    failures.push({ ...failure, aborted: exchange.aborted });
  };
  const listener = await listen({
    handler: make(onFailure),
    maxBufferedBytes: MAX_BYTES,
    lingerMs: 5000,
    idleMs: 60_000,
    keepAliveMs: 5000,
    headersMs: 60_000,
    requestMs: 60_000,
    maxHeaderBytes: 16 * 1024,
    port: 0,
    host: '127.0.0.1',
    onFailure,
    ...overrides,
  });
  return {
    listener,
    failures,
    port: listener.port,
    origin: `http://127.0.0.1:${listener.port}`,
    [Symbol.asyncDispose]: async () => {
      await listener.drain(0);
    },
  };
}

export interface Origin extends AsyncDisposable {
  readonly url: URL;
  readonly port: number;
  readonly server: http.Server;
}

/** A server to stand behind the proxy. */
export async function serveOrigin(listener: http.RequestListener): Promise<Origin> {
  const server = http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    server,
    port: address.port,
    url: new URL(`http://127.0.0.1:${address.port}`),
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A chain in front of `url`. */
export async function serveProxy(
  handles: readonly Handle[],
  url: URL,
  overrides: Partial<ProxyOptions> = {},
  listening: Partial<ListenOptions> = {},
): Promise<TestServer> {
  const proxy = createProxy({ url, connectMs: 2000, upstreamMs: 5000, maxBufferedBytes: MAX_BYTES, ...overrides });
  const server = await serveChain(handles, proxy.upstream, listening);
  return {
    ...server,
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      proxy.close();
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly raw: readonly string[];
  readonly text: string;
  /** True if the body ended before its framing said so. */
  readonly cut: boolean;
}

/** One request by node:http, which hides less than `fetch`. */
export function request(
  origin: string,
  path: string,
  options: http.RequestOptions & { body?: string | Uint8Array } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { body, ...rest } = options;
    const { hostname, port } = new URL(origin);
    const client = http.request({ hostname, port, path, ...rest });
    client.on('error', reject);
    client.on('response', (message) => {
      const chunks: Buffer[] = [];
      let cut = false;
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('error', () => {
        cut = true;
      });
      message.on('close', () => {
        const { statusCode: status = 0, headers, rawHeaders: raw } = message;
        resolve({ status, headers, raw, text: Buffer.concat(chunks).toString(), cut });
      });
    });
    client.end(body);
  });
}

/** Sends `text` as it is and gives everything that came back until the server closed the connection. */
export function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let received = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      received += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}

export const pass: Handle = (_request, next) => next();

/** Resolves once `condition` holds; fails the test if it does not within `ms`. */
export async function until(condition: () => boolean, what: string, ms = 5000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited ${ms} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
