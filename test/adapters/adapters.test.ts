/** One set of cases, run against every framework that there is an adapter for. */
import { rmSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { raw, request } from '../server/support.ts';
import { ADAPTERS, type App, keepingLog, MIB, pluginFolder } from './support.ts';

const folder = pluginFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.entries(ADAPTERS))('%s', (name, start) => {
  const logger = keepingLog();
  let app: App;
  beforeAll(async () => {
    app = await start({ folder: join(folder, 'plugins'), plugins: ['steered'], logger });
  });
  afterAll(() => app?.close());

  const send = (path: string, what?: string, options: Parameters<typeof request>[2] = {}) =>
    request(app.origin, path, {
      ...options,
      headers: { ...(what === undefined ? {} : { 'x-do': what }), ...(options.headers as object) },
    });
  const post = (what: string, body: string, headers: http.OutgoingHttpHeaders = {}) =>
    send('/echo', what, { method: 'POST', body, headers: { 'content-type': 'text/plain', ...headers } });

  it('lets a request pass, and the plugin see the answer', async () => {
    const answer = await send('/hello');
    expect(answer).toMatchObject({ status: 200, text: 'hello\n' });
    expect(answer.headers).toMatchObject({ 'x-status': '200', 'set-cookie': ['a=1', 'b=2'], 'content-length': '6' });
    expect(answer.headers).not.toHaveProperty('x-powered-by');
  });

  it('answers by a plugin alone', async () => {
    const answer = await send('/nowhere?x', 'answer', { method: 'PUT', body: 'unread' });
    expect(answer).toMatchObject({ status: 403, text: 'PUT /nowhere?x' });
    expect(answer.raw.filter((_, at) => answer.raw[at - 1]?.toLowerCase() === 'x-two').join(', ')).toBe('1, 2');
    expect((await send('/', 'address')).text).toBe('127.0.0.1');
  });

  it('gives the handlers the fields that plugins have left', async () => {
    const answer = await send('/seen?a=b', 'fields', { headers: { 'x-gone': '1', cookie: 'a=1', 'x-kept': 'k' } });
    const [url, headers] = JSON.parse(answer.text) as [string, Record<string, string>];
    expect(url).toBe('/seen?a=b');
    expect(headers).toMatchObject({ 'x-user': 'ada', 'x-kept': 'k', cookie: 'a=1; b=2' });
    expect(headers).not.toHaveProperty('x-gone');
    expect(headers).not.toHaveProperty('x-do');
  });

  it.skipIf(name === 'hono')('takes the route of the url and method that plugins have made', async () => {
    expect(JSON.parse((await send('/hello', 'url')).text)[0]).toBe('/seen?by=plugin');
    const made = await send('/hello', 'method', { headers: { 'content-type': 'text/plain' } });
    expect(made).toMatchObject({ status: 201, text: 'made' });
  });

  it('lets plugins read the body, and the handlers after them', async () => {
    const body = 'x'.repeat(200_000);
    expect(await post('read', body)).toMatchObject({ status: 201, text: body, headers: { 'x-case': 'Kept' } });
    expect(await post('read', 'chunked', { 'transfer-encoding': 'chunked' })).toMatchObject({ text: 'chunked' });
    expect(await post('none', body)).toMatchObject({ text: body });
  });

  it.each([10, 4 * MIB])('gives the handlers a body that a plugin has put in the place of %i bytes', async (size) => {
    expect(await post('replace', 'x'.repeat(size))).toMatchObject({ status: 201, text: 'other' });
    expect(await post('upper', 'x'.repeat(size))).toMatchObject({ status: 201, text: 'X'.repeat(size) });
    const chunked = { 'transfer-encoding': 'chunked' };
    expect(await post('replace', 'x'.repeat(size), chunked)).toMatchObject({ status: 201, text: 'other' });
    expect(await post('upper', 'x'.repeat(size), chunked)).toMatchObject({ status: 201, text: 'X'.repeat(size) });
  });

  it('streams large bodies', async () => {
    const plain = await send('/big');
    expect(plain.text).toBe('abcdefgh'.repeat((5 * MIB) / 8));
    expect((await send('/big', 'response-upper')).text).toBe('ABCDEFGH'.repeat((5 * MIB) / 8));
  });

  it('lets plugins read and change the answer', async () => {
    expect(await send('/hello', 'status')).toMatchObject({
      status: 299,
      text: 'hello\n',
      headers: { 'x-status': '200' },
    });
    expect(await send('/hello', 'response-read')).toMatchObject({ text: 'hello\n', headers: { 'x-text': 'hello' } });
    expect(await send('/big', 'response-read')).toMatchObject({ headers: { 'x-text': 'abcdefghab' } });
    const replaced = await send('/hello', 'response-replace');
    expect(replaced).toMatchObject({ text: 'instead', headers: { 'x-status': '200' } });
    expect(replaced.headers['content-length'] ?? '7').toBe('7');
    expect(await send('/hello', 'twice')).toMatchObject({ status: 409, text: 'changed its mind' });
  });

  it.each([
    ['/teapot', 418, ''],
    ['/empty', 204, ''],
    ['/throw', 500, undefined],
    ['/none', 404, undefined],
  ])('shows plugins what the app makes of %s', async (path, status, text) => {
    const answer = await send(path);
    expect(answer).toMatchObject({ status, headers: { 'x-status': String(status) } });
    if (text !== undefined) expect(answer.text).toBe(text);
  });

  it('answers HEAD with the length that there would have been', async () => {
    const { host } = new URL(app.origin);
    const text = await raw(Number(host.split(':')[1]), 'HEAD /hello HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(text).toMatch(/\r\nx-status: 200\r\n/i);
    expect(text).toMatch(/\r\ncontent-length: 6\r\n/i);
    expect(text).toMatch(/\r\n\r\n$/);
  });

  it.each(['throw', 'response-throw'])(
    'makes a plugin’s failure a 500 with an id that is in the log: %s',
    async (what) => {
      const answer = await send('/hello', what);
      expect(answer.status).toBe(500);
      const { id, error } = JSON.parse(answer.text) as Record<string, string>;
      expect(error).toBe('internal');
      expect(logger.entries.filter(({ details }) => details?.id === id)).toMatchObject(
        [
          {
            level: 'error',
            message: 'plugin failed',
            details: { plugin: 'steered', error: { code: 'GUEST', line: 13 + 0 } },
          },
        ].map((entry) => ({ ...entry, details: { plugin: 'steered' } })),
      );
    },
  );

  it('serves one request after the other on a connection', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    for (const what of ['read', 'answer', 'replace', 'none', 'upper', 'throw', 'none']) {
      const { status } = await send('/echo', what, {
        method: 'POST',
        body: 'some text',
        headers: { 'content-type': 'text/plain' },
        agent,
      });
      expect(status, what).toBe(what === 'answer' ? 403 : what === 'throw' ? 500 : 201);
    }
    agent.destroy();
  });

  it('survives clients that leave', async () => {
    const before = logger.entries.length;
    await Promise.all(
      ['none', 'read', 'upper', 'response-upper'].map(
        (what) =>
          new Promise<void>((resolve) => {
            const client = http.request(`${app.origin}/big`, { headers: { 'x-do': what } }, (message) => {
              message.once('data', () => client.destroy());
              message.on('error', () => {}).on('close', resolve);
            });
            client.on('error', () => resolve());
            client.end();
          }),
      ),
    );
    expect((await send('/hello')).status).toBe(200);
    await vi.waitFor(() => expect(logger.entries.slice(before).filter(({ level }) => level === 'error')).toEqual([]));
  });
});
