/** What a request may take: the size of its head and body, and the time until they are there. */
import http from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type Handle, pass, raw, request, serveChain, serveOrigin, serveProxy, until } from './support.ts';

const close = 'host: a\r\nconnection: close\r\n';

describe('the head', () => {
  it('may be as long as it may, and not longer: 431', async () => {
    await using server = await serveChain([pass], undefined, { maxHeaderBytes: 4096 });
    const get = (bytes: number): Promise<string> =>
      raw(server.port, `GET / HTTP/1.1\r\n${close}x: ${'y'.repeat(bytes)}\r\n\r\n`);
    expect(await get(3800)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await get(4200)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('loses no field, however many there are', async () => {
    await using server = await serveChain([(req) => ({ body: String(req.headers.names().length) })], undefined, {
      maxHeaderBytes: 1 << 20,
    });
    const fields = Array.from({ length: 5000 }, (_, at) => `x-${at}: ${at}\r\n`).join('');
    expect(await raw(server.port, `GET / HTTP/1.1\r\n${close}${fields}\r\n`)).toMatch(/\r\n\r\n5002$/);
  });

  it('of an answer is limited, too: 502', async () => {
    await using origin = await serveOrigin((_req, res) => res.writeHead(200, { x: 'y'.repeat(5000) }).end());
    await using server = await serveProxy([pass], origin.url, { maxHeaderBytes: 4096 });
    expect(await request(server.origin, '/')).toMatchObject({ status: 502 });
  });

  it('has to be there in time: 408', async () => {
    await using server = await serveChain([pass], undefined, { headersMs: 100 });
    expect(await raw(server.port, 'GET / HTTP/1.1\r\nhost: a\r\n')).toMatch(/^HTTP\/1\.1 408 /);
    expect(await request(server.origin, '/')).toMatchObject({ status: 200 });
  });
});

describe('the body', () => {
  const echo: Handle[] = [pass];
  const reading: Handle[] = [
    async (req, next) => {
      await req.body.text();
      return next();
    },
  ];
  const streaming: Handle[] = [
    (req, next) => {
      req.body.replace(req.body.stream());
      return next();
    },
  ];

  it('has to be there in time: 408, or the connection is cut if its answer has begun', async () => {
    const slow = `POST / HTTP/1.1\r\n${close}content-length: 5\r\n\r\nhal`;
    await using read = await serveChain(reading, undefined, { requestMs: 100 });
    expect(await raw(read.port, slow)).toMatch(/^HTTP\/1\.1 408 /);
    expect(read.failures).toMatchObject([{ aborted: true }]);
    await using passed = await serveChain([pass], undefined, { requestMs: 100 });
    expect(await raw(passed.port, slow)).toMatch(/^HTTP\/1\.1 200 .*\r\n\r\nhal$/s);
  });

  it.each([
    ['passed on', echo],
    ['read by a plugin', reading],
    ['streamed by a plugin', streaming],
  ])('that says its length is refused before anybody sees it: %s', async (_, handles) => {
    let calls = 0;
    const count: Handle = (_req, next) => {
      calls++;
      return next();
    };
    await using server = await serveChain([count, ...handles], undefined, { maxBodyBytes: 10 });
    expect(await request(server.origin, '/', { method: 'POST', body: 'x'.repeat(10) })).toMatchObject({ status: 200 });
    const refused = await request(server.origin, '/', { method: 'POST', body: 'x'.repeat(11) });
    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.text)).toMatchObject({ error: 'payload_too_large' });
    expect(calls).toBe(1);
    expect(server.failures).toMatchObject([{ error: { message: 'the body is longer than 10 bytes (maxBodyBytes)' } }]);
  });

  it.each([
    ['read by a plugin', reading],
    ['passed on', echo],
    ['streamed by a plugin', streaming],
  ])('that does not is refused when it grows too long: %s', async (_, handles) => {
    let answered = false;
    await using origin = await serveOrigin((req, res) => {
      req.resume().on('end', () => {
        answered = true;
        res.end('all of it');
      });
    });
    await using server = await serveProxy(handles, origin.url, {}, { maxBodyBytes: 100_000 });
    const headers = { 'transfer-encoding': 'chunked' };
    const upload = (size: number) => request(server.origin, '/', { method: 'POST', headers, body: 'x'.repeat(size) });
    expect(await upload(100_000)).toMatchObject({ status: 200, text: 'all of it' });
    answered = false;
    expect(await upload(100_001)).toMatchObject({ status: 413 });
    expect(answered).toBe(false);
    // The connection served that answer, and the server goes on.
    expect(await upload(3)).toMatchObject({ status: 200 });
  });

  it('that is cut short is the client’s failure, with a limit as without', async () => {
    let reading: Promise<unknown> | undefined;
    await using server = await serveChain(
      [
        async (req, next) => {
          reading = req.body.text();
          await reading;
          return next();
        },
      ],
      undefined,
      { maxBodyBytes: 100 },
    );
    const client = http.request(server.origin, { method: 'POST', headers: { 'transfer-encoding': 'chunked' } });
    client.on('error', () => {});
    client.write('12345');
    await until(() => reading !== undefined, 'the plugin to read');
    client.destroy();
    await expect(reading).rejects.toThrow();
    await until(() => server.failures.length === 1, 'the failure');
    expect(server.failures).toMatchObject([{ aborted: true }]);
  });
});

it('keeps a silent connection no longer than it may', async () => {
  await using server = await serveChain([pass], undefined, { keepAliveMs: 50 });
  const socket = connect(server.port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  let text = '';
  for await (const chunk of socket) text += chunk;
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
});
