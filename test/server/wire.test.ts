/** What goes over the wire: framing, statuses without a body, 100-continue, unread bodies, connections that are kept. */
import http from 'node:http';
import { expect, it } from 'vitest';
import { pass, raw, request, serveChain, until } from './support.ts';

it('answers HEAD without a body and with the length that there would have been', async () => {
  await using server = await serveChain([() => ({ headers: { 'content-length': '5' }, body: 'hello' })]);
  const text = await raw(server.port, 'HEAD / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n');
  expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(text).toMatch(/\r\ncontent-length: 5\r\n/i);
  expect(text).toMatch(/\r\n\r\n$/);
});

it.each([204, 304])('answers %i without a body and keeps the connection usable', async (status) => {
  await using server = await serveChain([() => ({ status, body: 'must not be seen' })]);
  const two = 'GET / HTTP/1.1\r\nhost: a\r\n\r\nGET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n';
  const text = await raw(server.port, two);
  expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(2);
  expect(text).not.toContain('must not be seen');
  expect(text).not.toMatch(/transfer-encoding/i);
  if (status === 204) expect(text).not.toMatch(/content-length/i);
});

it('never lets hop-by-hop fields or a wrong length of a plugin through', async () => {
  await using server = await serveChain([
    () => ({
      headers: {
        'transfer-encoding': 'chunked',
        'content-length': '1',
        connection: 'x-mine',
        'x-mine': '1',
        'x-other': '2',
      },
      body: 'four',
    }),
  ]);
  const { headers, text } = await request(server.origin, '/');
  expect(text).toBe('four');
  expect(headers).toMatchObject({ 'content-length': '4', 'x-other': '2' });
  expect(headers).not.toHaveProperty('transfer-encoding');
  expect(headers).not.toHaveProperty('x-mine');
});

it('accepts the absolute form, whose host counts', async () => {
  await using server = await serveChain([pass]);
  const text = await raw(server.port, 'GET http://real/x?y HTTP/1.1\r\nhost: fake\r\nconnection: close\r\n\r\n');
  expect(text).toContain('"url": "/x?y"');
  expect(text).toContain('"host": "real"');
});

it.each(['GET x HTTP/1.1', 'GET ftp://a/ HTTP/1.1'])('answers 400 to %s', async (line) => {
  await using server = await serveChain([pass]);
  const text = await raw(server.port, `${line}\r\nhost: a\r\nconnection: close\r\n\r\n`);
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
});

it('refuses a request with two framings', async () => {
  await using server = await serveChain([pass]);
  const smuggled = 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n';
  expect(await raw(server.port, smuggled)).toMatch(/^HTTP\/1\.1 400 /);
});

it('asks for an awaited body only when a plugin or the upstream wants it', async () => {
  await using server = await serveChain([(req, next) => (req.url === '/no' ? { status: 403 } : next())]);
  const head = (path: string): string =>
    `POST ${path} HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: 2\r\n`;
  const refused = await raw(server.port, `${head('/no')}\r\n`);
  expect(refused).toMatch(/^HTTP\/1\.1 403 /);
  expect(refused).toMatch(/\r\nconnection: close\r\n/i);
  const taken = await raw(server.port, `${head('/yes')}connection: close\r\n\r\nok`);
  expect(taken).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
  expect(taken).toMatch(/\r\n\r\nok$/);
});

it('reads away what nobody wanted of a body, and serves the connection again', async () => {
  await using server = await serveChain([
    (req, next) => (req.method === 'POST' ? { status: 403, body: 'no' } : next()),
  ]);
  const size = 8 << 20;
  const upload = `POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${size}\r\n\r\n${'x'.repeat(size)}`;
  const text = await raw(server.port, `${upload}GET /after HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
  expect(text).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
  expect(text).toContain('HTTP/1.1 200 OK\r\n');
  expect(text).toContain('"url": "/after"');
});

it('cuts a client that keeps sending after its answer', async () => {
  await using server = await serveChain([() => ({ status: 403 })], undefined, { lingerMs: 50 });
  const text = await raw(server.port, 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nonly this');
  expect(text).toMatch(/^HTTP\/1\.1 403 /);
});

it('cuts the connection when a body fails half-way, so that it does not look whole', async () => {
  await using server = await serveChain([
    () => ({
      body: (async function* () {
        yield Buffer.from('half');
        await new Promise((resolve) => setTimeout(resolve, 20));
        throw new Error('no more');
      })(),
    }),
  ]);
  const answer = await request(server.origin, '/');
  expect(answer).toMatchObject({ status: 200, text: 'half', cut: true });
  await until(() => server.failures.length === 1, 'the failure in the log');
});

it('takes the failure of the client for what it is', async () => {
  let reading: Promise<unknown> | undefined;
  await using server = await serveChain([
    async (req, next) => {
      reading = req.body.text();
      await reading;
      return next();
    },
  ]);
  const client = http.request(server.origin, { method: 'POST', headers: { 'content-length': '10' } });
  client.on('error', () => {});
  client.write('12345');
  await until(() => reading !== undefined, 'the plugin to read');
  client.destroy();
  await expect(reading).rejects.toThrow();
  await until(() => server.failures.length === 1, 'the failure');
  expect(server.failures).toMatchObject([{ aborted: true }]);
});
