/** A walk through the built server with the example's config and plugins, as a stranger would take it. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Served, serveBuilt } from './spawn.ts';
import { request, serveOrigin, until } from './support.ts';

const DEMO = { auth: 'demo:demo' };
const MIB = 1 << 20;

describe('npm start', () => {
  let server: Served;
  beforeAll(async () => {
    server = await serveBuilt();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  it.each([
    ['/', {}, 200],
    ['/any/thing?x=1', {}, 200],
    ['/private', {}, 401],
    ['/private/x', {}, 401],
    ['/%70rivate/x', {}, 401],
    ['/open/../private/x', {}, 401],
    ['/private/x', { auth: 'demo:wrong' }, 401],
    ['/private/x', DEMO, 200],
    ['/private/x', DEMO, 200],
    ['/blocked/x', {}, 403],
    ['/blocked/x', DEMO, 403],
    ['/private/x', { method: 'HEAD' }, 401],
    ['/', { method: 'HEAD' }, 200],
    ['/', { method: 'DELETE' }, 200],
  ])('%s %j is %i, with both headers', async (path, options, status) => {
    const answer = await request(server.origin, path, options);
    expect(answer.status).toBe(status);
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers['x-served-by']).toBe('tsugi');
    if (status === 401) expect(answer.headers['www-authenticate']).toBe('Basic realm="private", charset="UTF-8"');
  });

  it('shows the upstream the request with its id', async () => {
    const { text, headers } = await request(server.origin, '/a?b', {
      headers: { 'x-request-id': 'mine-1', 'x-b': '1' },
    });
    expect(headers['x-request-id']).toBe('mine-1');
    expect(JSON.parse(text)).toMatchObject({
      method: 'GET',
      url: '/a?b',
      headers: { 'x-request-id': 'mine-1', 'x-b': '1' },
    });
  });

  it('does not keep an id that is not sane', async () => {
    const { headers } = await request(server.origin, '/', { headers: { 'x-request-id': 'a b' } });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sends a body back as it came', async () => {
    const answer = await request(server.origin, '/', {
      method: 'PUT',
      body: 'text',
      headers: { 'content-type': 'a/b' },
    });
    expect(answer).toMatchObject({ status: 200, text: 'text', headers: { 'content-type': 'a/b' } });
  });

  it('serves many at a time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        n % 2 === 0
          ? request(server.origin, `/${n}`)
          : request(server.origin, '/', { method: 'POST', body: `body ${n}` }),
      ),
    );
    for (const [n, { status, text }] of answers.entries()) {
      expect(status).toBe(200);
      if (n % 2 === 0) expect(JSON.parse(text)).toMatchObject({ url: `/${n}` });
      else expect(text).toBe(`body ${n}`);
    }
    expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(200);
  });

  it.skipIf(process.platform !== 'linux')('sends 100 MiB to and fro in constant memory', async () => {
    const rss = (): number => {
      const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
    };
    const block = randomBytes(MIB);
    const upload = async (blocks: number): Promise<{ size: number; same: boolean; peak: number }> => {
      const [sent, got] = [createHash('sha256'), createHash('sha256')];
      const client = http.request(server.origin, { method: 'POST' });
      const answer = new Promise<http.IncomingMessage>((resolve, reject) => {
        client.once('response', resolve).once('error', reject);
      });
      const writing = (async () => {
        for (let n = 0; n < blocks; n++) {
          sent.update(block);
          if (!client.write(block)) await new Promise((resolve) => client.once('drain', resolve));
        }
        client.end();
      })();
      let [size, peak] = [0, 0];
      for await (const chunk of await answer) {
        got.update(chunk);
        size += chunk.length;
        if (size % (4 * MIB) < chunk.length) peak = Math.max(peak, rss());
      }
      await writing;
      return { size, same: sent.digest('hex') === got.digest('hex'), peak };
    };
    await upload(8);
    const before = rss();
    const { size, same, peak } = await upload(100);
    expect({ size, same }).toEqual({ size: 100 * MIB, same: true });
    expect(peak - before).toBeLessThan(64 * MIB);
  });

  it('ends in good order, with what is in flight', async () => {
    const client = http.request(server.origin, { method: 'POST' });
    const answer = new Promise<http.IncomingMessage>((resolve, reject) => {
      client.once('response', resolve).once('error', reject);
    });
    client.write('first ');
    const message = await answer;
    const stopped = server.stop('SIGINT');
    await until(() => server.log().some((entry) => entry.message === 'stopping'), 'the signal to arrive');
    client.end('last');
    let text = '';
    for await (const chunk of message) text += chunk;
    expect(text).toBe('first last');
    expect(await stopped).toBe(0);
    expect(server.log().at(-1)).toMatchObject({ message: 'stopped', cut: 0 });
  });
});

it('puts another server behind the chain', async () => {
  await using origin = await serveOrigin((req, res) => res.writeHead(201, { 'x-up': '1' }).end(`up ${req.url}`));
  await using server = await serveBuilt(['--upstream', origin.url.href]);
  const answer = await request(server.origin, '/x');
  expect(answer).toMatchObject({ status: 201, text: 'up /x', headers: { 'x-up': '1', 'x-served-by': 'tsugi' } });
  await origin[Symbol.asyncDispose]();
  const failed = await request(server.origin, '/x');
  expect(failed).toMatchObject({ status: 502, headers: { 'x-served-by': 'tsugi' } });
  const { id } = JSON.parse(failed.text) as { id: string };
  await vi.waitFor(() =>
    expect(server.log()).toContainEqual(expect.objectContaining({ level: 'error', message: 'request failed', id })),
  );
});

it('ends at once at the second signal', async () => {
  await using server = await serveBuilt();
  const client = http.request(server.origin, { method: 'POST' });
  client.on('error', () => {});
  const answered = new Promise((resolve) => client.once('response', resolve));
  client.write('never done');
  await answered;
  void server.stop('SIGTERM');
  await until(() => server.log().some((entry) => entry.message === 'stopping'), 'the signal to arrive');
  // one that comes at once is the same Ctrl-C, which npm has passed on
  void server.stop('SIGTERM');
  await setTimeout(500);
  expect(await server.stop('SIGTERM')).toBe(143);
});
