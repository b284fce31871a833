/** The reverse proxy: what reaches the upstream, what comes back, and what happens when it fails. */
import http from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type Handle, pass, raw, request, serveOrigin, serveProxy, until } from './support.ts';

const mirror: http.RequestListener = (req, res) => {
  const chunks: Buffer[] = [];
  req.on('data', (chunk: Buffer) => chunks.push(chunk));
  req.on('end', () => {
    const { method, url, rawHeaders } = req;
    res.end(JSON.stringify({ method, url, rawHeaders, body: Buffer.concat(chunks).toString() }));
  });
};

interface Mirrored {
  method: string;
  url: string;
  rawHeaders: string[];
  body: string;
}

const fieldsOf = ({ rawHeaders }: Mirrored): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (let i = 0; i < rawHeaders.length; i += 2) fields[(rawHeaders[i] ?? '').toLowerCase()] = rawHeaders[i + 1] ?? '';
  return fields;
};

async function mirrored(options: http.RequestOptions & { body?: string }, path = '/x?y', handles: Handle[] = [pass]) {
  await using origin = await serveOrigin(mirror);
  await using server = await serveProxy(handles, origin.url);
  const answer = await request(server.origin, path, options);
  return { seen: JSON.parse(answer.text) as Mirrored, answer, origin: origin.url.host, server: server.port };
}

describe('request', () => {
  it('arrives with its line, fields and body', async () => {
    const { seen } = await mirrored({
      method: 'POST',
      body: 'data',
      headers: { 'X-Case': 'Kept', 'x-two': ['1', '2'] },
    });
    expect(seen).toMatchObject({ method: 'POST', url: '/x?y', body: 'data' });
    const flat = seen.rawHeaders.join('|');
    expect(flat).toContain('X-Case|Kept');
    expect(flat).toContain('x-two|1|x-two|2');
  });

  it('names the upstream as host and tells it of the client', async () => {
    const { seen, origin, server } = await mirrored({
      headers: { 'x-forwarded-for': '10.0.0.1', 'x-forwarded-host': 'lie' },
    });
    expect(fieldsOf(seen)).toMatchObject({
      host: origin,
      'x-forwarded-for': '10.0.0.1, 127.0.0.1',
      'x-forwarded-host': `127.0.0.1:${server}`,
      'x-forwarded-proto': 'http',
    });
  });

  it('loses hop-by-hop fields', async () => {
    const headers = {
      connection: 'keep-alive, x-mine',
      'x-mine': '1',
      te: 'gzip',
      upgrade: 'h2c',
      'proxy-authorization': 'x',
    };
    const { seen } = await mirrored({ headers });
    expect(Object.keys(fieldsOf(seen)).sort()).toEqual(
      ['connection', 'host', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'].sort(),
    );
    expect(fieldsOf(seen).connection).toBe('keep-alive');
  });

  it.each([
    ['GET', undefined, undefined, undefined],
    ['DELETE', undefined, undefined, undefined],
    ['POST', undefined, '0', undefined],
    ['POST', 'abc', '3', undefined],
    ['GET', 'abc', '3', undefined],
  ])('is framed anew: %s %s', async (method, body, length, coding) => {
    const headers = body === undefined ? {} : { 'content-length': String(body.length) };
    const { seen } = await mirrored({ method, headers, ...(body === undefined ? {} : { body }) });
    expect(fieldsOf(seen)['content-length']).toBe(length);
    expect(fieldsOf(seen)['transfer-encoding']).toBe(coding);
    expect(seen.body).toBe(body ?? '');
  });

  it('stays chunked if it came so, and becomes so if a plugin streams', async () => {
    const chunked = await mirrored({ method: 'POST', headers: { 'transfer-encoding': 'chunked' }, body: 'abc' });
    expect(fieldsOf(chunked.seen)).toMatchObject({ 'transfer-encoding': 'chunked' });
    expect(chunked.seen.body).toBe('abc');
    const streamed = await mirrored({ method: 'POST', body: 'abc' }, '/', [
      (req, next) => {
        const old = req.body.stream();
        req.body.replace(
          (async function* () {
            for await (const chunk of old) yield Buffer.from(Buffer.from(chunk).toString().toUpperCase());
          })(),
        );
        return next();
      },
    ]);
    expect(fieldsOf(streamed.seen)).toMatchObject({ 'transfer-encoding': 'chunked' });
    expect(fieldsOf(streamed.seen)).not.toHaveProperty('content-length');
    expect(streamed.seen.body).toBe('ABC');
  });

  it('goes below the path of the upstream URL', async () => {
    await using origin = await serveOrigin(mirror);
    await using server = await serveProxy([], new URL('/base/', origin.url));
    expect(JSON.parse((await request(server.origin, '/x')).text)).toMatchObject({ url: '/base/x' });
  });
});

describe('response', () => {
  it('comes back with status, fields, several cookies and length', async () => {
    await using origin = await serveOrigin((_req, res) => {
      res.writeHead(207, ['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2', 'X-Up', '1', 'Content-Length', '2']);
      res.end('ok');
    });
    await using server = await serveProxy([pass], origin.url);
    const answer = await request(server.origin, '/');
    expect(answer).toMatchObject({ status: 207, text: 'ok' });
    expect(answer.headers).toMatchObject({ 'set-cookie': ['a=1', 'b=2'], 'x-up': '1', 'content-length': '2' });
    expect(answer.headers).not.toHaveProperty('transfer-encoding');
  });

  it('to HEAD keeps its length and has no body', async () => {
    await using origin = await serveOrigin((_req, res) => res.writeHead(200, { 'content-length': '1234' }).end());
    await using server = await serveProxy([pass], origin.url);
    const text = await raw(server.port, 'HEAD / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n');
    expect(text).toMatch(/\r\ncontent-length: 1234\r\n/i);
    expect(text).toMatch(/\r\n\r\n$/);
  });

  it('to a GET that a plugin made a HEAD does not promise a body', async () => {
    await using origin = await serveOrigin((_req, res) => res.writeHead(200, { 'content-length': '1234' }).end());
    await using server = await serveProxy(
      [
        (req, next) => {
          req.method = 'HEAD';
          return next();
        },
      ],
      origin.url,
    );
    const answer = await request(server.origin, '/');
    expect(answer).toMatchObject({ status: 200, text: '', cut: false, headers: { 'content-length': '0' } });
  });

  it('shows its head before there is a body', async () => {
    let finish: (() => void) | undefined;
    await using origin = await serveOrigin((_req, res) => {
      res.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      finish = () => res.end('data: x\n\n');
    });
    await using server = await serveProxy([pass], origin.url);
    const message = await new Promise<http.IncomingMessage>((resolve) => http.get(server.origin, resolve));
    expect(message.headers['content-type']).toBe('text/event-stream');
    finish?.();
    let text = '';
    for await (const chunk of message) text += chunk;
    expect(text).toBe('data: x\n\n');
  });

  it('is let go of if a plugin answers something else', async () => {
    let closed = false;
    await using origin = await serveOrigin((_req, res) => {
      res.on('close', () => {
        closed = true;
      });
      res.writeHead(200).write('an endless');
    });
    await using server = await serveProxy(
      [
        async (_req, next) => {
          await next();
          return { body: 'own' };
        },
      ],
      origin.url,
    );
    expect((await request(server.origin, '/')).text).toBe('own');
    await until(() => closed, 'the upstream to be let go of');
  });
});

describe('failures', () => {
  const refusedPort = async (): Promise<number> => {
    const origin = await serveOrigin(mirror);
    await origin[Symbol.asyncDispose]();
    return origin.port;
  };

  it('of the connection are 502 with an id and no details', async () => {
    const port = await refusedPort();
    await using server = await serveProxy([pass], new URL(`http://127.0.0.1:${port}`));
    const answer = await request(server.origin, '/');
    expect(answer.status).toBe(502);
    expect(JSON.parse(answer.text)).toEqual({ error: 'bad_gateway', id: server.failures[0]?.id });
    expect(server.failures).toMatchObject([{ error: { message: expect.stringContaining('ECONNREFUSED') } }]);
    expect(server.failures[0]).not.toHaveProperty('plugin');
  });

  it('of an upload to nowhere are 502 too, and the connection serves on', async () => {
    const port = await refusedPort();
    await using server = await serveProxy([pass], new URL(`http://127.0.0.1:${port}`));
    const answer = await request(server.origin, '/', { method: 'POST', body: new Uint8Array(4 << 20) });
    expect(answer.status).toBe(502);
  });

  it.each([
    ['no HTTP', 'nonsense\r\n\r\n'],
    ['an early end', ''],
  ])('of the protocol are 502: %s', async (_, text) => {
    const upstream = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(text));
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const { port } = upstream.address() as { port: number };
    await using server = await serveProxy([pass], new URL(`http://127.0.0.1:${port}`));
    expect((await request(server.origin, '/')).status).toBe(502);
    upstream.close();
  });

  it('to answer in time are 504', async () => {
    await using origin = await serveOrigin(() => {});
    await using server = await serveProxy([pass], origin.url, { upstreamMs: 50 });
    const answer = await request(server.origin, '/');
    expect(answer.status).toBe(504);
    expect(JSON.parse(answer.text)).toMatchObject({ error: 'gateway_timeout' });
  });

  it('half-way cut the answer', async () => {
    await using origin = await serveOrigin((_req, res) => {
      res.writeHead(200, { 'content-length': '100' });
      res.write('half');
      setTimeout(() => res.destroy(), 20);
    });
    await using server = await serveProxy([pass], origin.url);
    expect(await request(server.origin, '/')).toMatchObject({ status: 200, text: 'half', cut: true });
    await until(() => server.failures.length === 1, 'the failure in the log');
    expect(server.failures[0]?.aborted).toBe(false);
  });

  it('of silence half-way cut the answer too', async () => {
    await using origin = await serveOrigin((_req, res) => void res.writeHead(200).write('half'));
    await using server = await serveProxy([pass], origin.url, { upstreamMs: 50 });
    expect(await request(server.origin, '/')).toMatchObject({ text: 'half', cut: true });
  });

  it('of a plugin that makes the request body are its own: 500', async () => {
    await using origin = await serveOrigin(mirror);
    await using server = await serveProxy(
      [
        (req, next) => {
          req.body.replace(
            (async function* () {
              yield Buffer.from('a');
              throw new Error('generator');
            })(),
          );
          return next();
        },
      ],
      origin.url,
    );
    expect((await request(server.origin, '/', { method: 'POST', body: 'x' })).status).toBe(500);
    expect(server.failures).toMatchObject([{ error: { message: 'generator' } }]);
  });
});

describe('connections', () => {
  it('to the upstream are kept', async () => {
    const sockets = new Set<unknown>();
    await using origin = await serveOrigin((req, res) => {
      sockets.add(req.socket);
      mirror(req, res);
    });
    await using server = await serveProxy([pass], origin.url);
    for (const _ of [1, 2, 3]) expect((await request(server.origin, '/')).status).toBe(200);
    await request(server.origin, '/', { method: 'POST', body: 'x' });
    expect(sockets.size).toBe(1);
  });

  it('that the upstream closed meanwhile are tried once more, for requests that may be repeated', async () => {
    let answered = 0;
    const upstream = createServer((socket) => {
      let requests = 0;
      socket.on('error', () => {});
      socket.on('data', () => {
        // Serves one request on each connection and drops it in the moment of the second.
        if (++requests > 1) return void socket.destroy();
        answered++;
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');
      });
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const { port } = upstream.address() as { port: number };
    await using server = await serveProxy([pass], new URL(`http://127.0.0.1:${port}`));
    expect((await request(server.origin, '/')).status).toBe(200);
    expect((await request(server.origin, '/')).status).toBe(200);
    expect((await request(server.origin, '/', { method: 'POST' })).status).toBe(502);
    expect(answered).toBe(2);
    upstream.close();
  });

  it('end at the upstream when the client goes', async () => {
    let closed = false;
    let started = false;
    await using origin = await serveOrigin((_req, res) => {
      started = true;
      res.on('close', () => {
        closed = true;
      });
    });
    await using server = await serveProxy([pass], origin.url);
    const client = http.get(server.origin);
    client.on('error', () => {});
    await until(() => started, 'the request at the upstream');
    client.destroy();
    await until(() => closed, 'the upstream to hear of it');
    await until(() => server.failures.length === 1, 'the failure');
    expect(server.failures).toMatchObject([{ aborted: true }]);
  });
});
