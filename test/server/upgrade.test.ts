/** WebSockets through the chain: a real client and a real server, refusals, and what only looks like an upgrade. */
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { type Handle, pass, raw, request, serveChain, serveOrigin, serveProxy, until } from './support.ts';

interface WsOrigin extends AsyncDisposable {
  readonly url: URL;
  /** The heads of the upgrade requests that arrived. */
  readonly heads: http.IncomingHttpHeaders[];
  readonly sockets: WebSocketServer;
}

/** Sends back what it gets. */
async function serveWebSockets(): Promise<WsOrigin> {
  const origin = await serveOrigin((_req, res) => res.end('plain'));
  const sockets = new WebSocketServer({ server: origin.server, handleProtocols: () => 'chat' });
  const heads: http.IncomingHttpHeaders[] = [];
  sockets.on('connection', (socket, req) => {
    heads.push(req.headers);
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  });
  return {
    url: origin.url,
    heads,
    sockets,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await origin[Symbol.asyncDispose]();
    },
  };
}

const open = (socket: WebSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });

const next = (socket: WebSocket): Promise<string> =>
  new Promise((resolve) => socket.once('message', (data) => resolve(data.toString())));

const closed = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => {
    socket.once('close', resolve);
    socket.once('error', () => {});
  });

/** The status with which an upgrade was refused. */
const refusal = (socket: WebSocket): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    socket.once('unexpected-response', (_req, res) => {
      resolve(res.statusCode);
      res.destroy();
    });
    socket.once('open', () => reject(new Error('it opened')));
    socket.on('error', () => {});
  });

const HEAD = 'host: a\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n';

describe('a WebSocket', () => {
  it('passes the chain and then goes to and fro', async () => {
    await using origin = await serveWebSockets();
    const seen: string[] = [];
    const watch: Handle = async (req, go) => {
      seen.push(`${req.method} ${req.url} ${req.headers.get('upgrade')}`);
      req.headers.set('x-user', 'ada');
      const response = await go();
      seen.push(`${response.status} ${JSON.stringify(await response.body.text())}`);
      response.headers.set('x-seen', 'yes');
      return response;
    };
    await using server = await serveProxy([watch], origin.url);
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/talk?x`, 'chat', {
      headers: { 'x-forwarded-for': '10.0.0.1' },
    });
    const head = new Promise<http.IncomingMessage>((resolve) => socket.once('upgrade', resolve));
    await open(socket);
    expect((await head).headers).toMatchObject({
      'x-seen': 'yes',
      upgrade: 'websocket',
      'sec-websocket-protocol': 'chat',
    });
    for (const text of ['hello', 'x'.repeat(1 << 20)]) {
      const answer = next(socket);
      socket.send(text);
      expect(await answer).toBe(text);
    }
    expect(seen).toEqual(['GET /talk?x websocket', '101 ""']);
    expect(origin.heads[0]).toMatchObject({
      'x-user': 'ada',
      'x-forwarded-for': '10.0.0.1, 127.0.0.1',
      'sec-websocket-protocol': 'chat',
    });
    const end = closed(socket);
    socket.close(4000);
    expect(await end).toBe(4000);
    expect(server.failures).toEqual([]);
  });

  it('ends when the upstream ends it', async () => {
    await using origin = await serveWebSockets();
    await using server = await serveProxy([pass], origin.url);
    const socket = new WebSocket(server.origin);
    await open(socket);
    const end = closed(socket);
    for (const one of origin.sockets.clients) one.close(4001);
    expect(await end).toBe(4001);
  });

  it('that the client drops is dropped at the upstream', async () => {
    await using origin = await serveWebSockets();
    await using server = await serveProxy([pass], origin.url);
    const socket = new WebSocket(server.origin);
    await open(socket);
    const [other] = origin.sockets.clients;
    const end = new Promise((resolve) => other?.once('close', resolve));
    socket.terminate();
    expect(await end).toBe(1006);
  });

  it('loses no byte that came together with a head', async () => {
    // Both sides write behind their heads at once, without waiting for the other.
    const upstream = createServer((socket) => {
      let received = '';
      socket.on('data', (data) => {
        if (received === '') {
          socket.write('HTTP/1.1 101 Ok\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\nfrom the upstream, ');
        }
        received += data.toString('latin1');
        if (received.endsWith('client')) socket.end(received.slice(received.indexOf('\r\n\r\n') + 4));
      });
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const { port } = upstream.address() as AddressInfo;
    await using server = await serveProxy([pass], new URL(`http://127.0.0.1:${port}`));
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`GET / HTTP/1.1\r\n${HEAD}\r\nfrom the client`);
    let received = '';
    for await (const chunk of socket) received += chunk;
    expect(received).toMatch(
      /^HTTP\/1\.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n/,
    );
    expect(received).toMatch(/\r\n\r\nfrom the upstream, from the client$/);
    upstream.close();
  });

  it('is cut after as much silence as any client may keep', async () => {
    await using origin = await serveWebSockets();
    const { upstream, close } = await import('../../src/server/upstream/proxy.ts').then(({ createProxy }) =>
      createProxy({ url: origin.url, connectMs: 2000, upstreamMs: 5000, maxBufferedBytes: 1024 }),
    );
    await using server = await serveChain([pass], upstream, { idleMs: 300 });
    const socket = new WebSocket(server.origin);
    await open(socket);
    expect(await closed(socket)).toBe(1006);
    close();
  });
});

describe('draining', () => {
  it('waits for a WebSocket, and does not count one that it cuts as a request', async () => {
    await using origin = await serveWebSockets();
    const server = await serveProxy([pass], origin.url);
    const [short, long] = [new WebSocket(server.origin), new WebSocket(server.origin)];
    await Promise.all([open(short), open(long)]);
    const drained = server.listener.drain(300);
    const answer = next(short);
    short.send('still there');
    expect(await answer).toBe('still there');
    const ends = [closed(short), closed(long)];
    short.close();
    expect(await ends[0]).toBe(1005);
    expect(await drained).toBe(0);
    expect(await ends[1]).toBe(1006);
    await server[Symbol.asyncDispose]();
  });
});

describe('an upgrade is refused', () => {
  it('by a plugin that answers', async () => {
    await using origin = await serveWebSockets();
    await using server = await serveProxy([() => ({ status: 401, body: 'no' })], origin.url);
    expect(await refusal(new WebSocket(server.origin))).toBe(401);
    expect(await raw(server.port, `GET / HTTP/1.1\r\n${HEAD}\r\n`)).toMatch(/^HTTP\/1\.1 401 .*\r\n\r\nno$/s);
    expect(origin.heads).toEqual([]);
  });

  it.each([
    ['another status', 403],
    ['another body', 500],
  ])('by a plugin that gives %s to what the upstream has granted', async (what, status) => {
    await using origin = await serveWebSockets();
    let upstreamEnd: Promise<unknown> | undefined;
    origin.sockets.once('connection', (socket) => {
      upstreamEnd = new Promise((resolve) => socket.once('close', resolve));
    });
    const change: Handle = async (_req, go) => {
      const response = await go();
      if (what === 'another status') response.status = 403;
      else response.body.replace('x');
      return response;
    };
    await using server = await serveProxy([change], origin.url);
    expect(await refusal(new WebSocket(server.origin))).toBe(status);
    await until(() => upstreamEnd !== undefined, 'the upstream to have it');
    expect(await upstreamEnd).toBe(1006);
  });

  it('by a plugin that fails', async () => {
    await using origin = await serveWebSockets();
    await using server = await serveProxy(
      [
        () => {
          throw new Error('mine');
        },
      ],
      origin.url,
    );
    expect(await refusal(new WebSocket(server.origin))).toBe(500);
    expect(server.failures).toMatchObject([{ plugin: 'plugin0', error: { message: 'mine' } }]);
  });

  it('by an upstream that does not know of it, with its answer', async () => {
    await using origin = await serveOrigin((_req, res) => res.writeHead(426).end('no sockets'));
    await using server = await serveProxy([pass], origin.url);
    expect(await raw(server.port, `GET / HTTP/1.1\r\n${HEAD}\r\n`)).toMatch(/^HTTP\/1\.1 426 .*\r\n\r\n.*no sockets/s);
  });

  it('by the echo, which describes it', async () => {
    await using server = await serveChain([pass]);
    expect(await raw(server.port, `GET /x HTTP/1.1\r\n${HEAD}\r\n`)).toContain('"url": "/x"');
  });

  it('where the upstream changes to something else: 502', async () => {
    const upstream = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.write('HTTP/1.1 101 Ok\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n'));
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const { port } = upstream.address() as AddressInfo;
    await using server = await serveProxy([pass], new URL(`http://127.0.0.1:${port}`));
    expect(await raw(server.port, `GET / HTTP/1.1\r\n${HEAD}\r\n`)).toMatch(/^HTTP\/1\.1 502 /);
    upstream.close();
  });

  it('where nobody answers: 502', async () => {
    const gone = await serveOrigin(() => {});
    await gone[Symbol.asyncDispose]();
    await using server = await serveProxy([pass], gone.url);
    expect(await refusal(new WebSocket(server.origin))).toBe(502);
  });
});

describe('what only looks like it is an ordinary request', () => {
  it('another protocol', async () => {
    await using server = await serveChain([pass]);
    const answer = await request(server.origin, '/', {
      method: 'POST',
      body: 'kept',
      headers: { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'x' },
    });
    expect(answer).toMatchObject({ status: 200, text: 'kept' });
  });

  it('a WebSocket with a body, which would be a second request to some; it is the last of its connection', async () => {
    await using server = await serveChain([pass]);
    const text = await raw(
      server.port,
      `GET / HTTP/1.1\r\n${HEAD}content-length: 33\r\n\r\nGET /second HTTP/1.1\r\nhost: a\r\n\r\n`,
    );
    expect(text).toMatch(
      /^HTTP\/1\.1 200 OK\r\n.*\r\nConnection: close\r\n.*\r\n\r\nGET \/second HTTP\/1\.1\r\nhost: a\r\n\r\n$/s,
    );
  });

  it('a POST', async () => {
    await using server = await serveChain([pass]);
    const text = await raw(server.port, `POST /p HTTP/1.1\r\n${HEAD}\r\n`);
    expect(text).toContain('"url": "/p"');
  });
});

it('a client that goes before the answer leaves nothing behind', async () => {
  await using origin = await serveWebSockets();
  let release: (() => void) | undefined;
  await using server = await serveProxy(
    [
      async (_req, go) => {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return go();
      },
    ],
    origin.url,
  );
  const socket: Socket = connect(server.port, '127.0.0.1');
  socket.write(`GET / HTTP/1.1\r\n${HEAD}sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`);
  await until(() => release !== undefined, 'the plugin');
  socket.resetAndDestroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  release?.();
  await until(() => origin.sockets.clients.size === 0, 'the upstream to be left');
  expect(await server.listener.drain(2000)).toBe(0);
});
