/** The plugin cache. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import cache, { type Config } from '../../plugins/cache/index.ts';
import { contentOf } from '../../src/server/body.ts';
import type { Middleware } from '../../src/server/http.ts';
import { handle, makeRequest, type RequestParts } from './support.ts';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000_000_000, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const FRESH = { 'cache-control': 'max-age=60' };

interface Asked extends RequestParts {
  readonly headers?: Record<string, string>;
  readonly upstream?: Record<string, string | string[]>;
  readonly status?: number;
  readonly answer?: string;
}

/** A request, and where its answer came from. */
async function ask(
  plugin: Middleware,
  url: string,
  { headers = {}, upstream = FRESH, status, answer = 'body', ...parts }: Asked = {},
) {
  const request = makeRequest(url, { host: 'a', ...headers }, parts);
  const fields = { 'content-length': String(answer.length), ...upstream };
  const outcome = await handle(plugin, request, fields, { body: answer, ...(status === undefined ? {} : { status }) });
  const { result, response } = outcome;
  const own = response === undefined ? (result.headers as Record<string, string | string[]>) : {};
  const body =
    response === undefined ? (result.body === undefined ? undefined : contentOf(result.body as Uint8Array)) : undefined;
  return {
    how: response === undefined ? own['x-cache'] : response.headers.get('x-cache'),
    status: result.status,
    text:
      response === undefined
        ? body?.kind === 'bytes' && Buffer.from(body.bytes).toString()
        : await response.body.text(),
    headers: own,
    sent: request.headers,
  };
}

const hows = async (plugin: Middleware, ...asked: Asked[]) => {
  const found: unknown[] = [];
  for (const one of asked) found.push((await ask(plugin, '/', one)).how);
  return found.join(' ');
};

it('keeps an answer as long as it is fresh', async () => {
  const plugin = cache();
  expect(await ask(plugin, '/a', { answer: 'one', upstream: { ...FRESH, 'x-own': '1' } })).toMatchObject({
    how: 'miss',
    text: 'one',
  });
  vi.setSystemTime(Date.now() + 59_000);
  expect(await ask(plugin, '/a', { answer: 'two' })).toMatchObject({
    how: 'hit',
    status: 200,
    text: 'one',
    headers: { age: '59', 'x-own': ['1'], 'cache-control': ['max-age=60'] },
  });
  vi.setSystemTime(Date.now() + 1000);
  expect(await ask(plugin, '/a', { answer: 'two' })).toMatchObject({ how: 'miss', text: 'two' });
  expect(await ask(plugin, '/b', { answer: 'two' })).toMatchObject({ how: 'miss' });
  expect(await ask(plugin, '/a', { headers: { host: 'b' } })).toMatchObject({ how: 'miss' });
});

describe('what the upstream says', () => {
  it.each([
    [{ 'cache-control': 'max-age=0' }, 'pass pass'],
    [{}, 'pass pass'],
    [{ 'cache-control': 'no-store, max-age=60' }, 'pass pass'],
    [{ 'cache-control': 'private, max-age=60' }, 'pass pass'],
    [{ 'cache-control': 'no-cache="x", max-age=60' }, 'pass pass'],
    [{ 'cache-control': 'max-age=0, s-maxage=60' }, 'miss hit'],
    [{ 'cache-control': 'public, max-age="60"' }, 'miss hit'],
    [{ 'cache-control': 'max-age=x' }, 'pass pass'],
    [{ expires: 'Sun, 09 Sep 2001 01:47:40 GMT' }, 'miss hit'],
    [{ expires: '0' }, 'pass pass'],
    [{ ...FRESH, vary: '*' }, 'pass pass'],
    [{ ...FRESH, 'set-cookie': 'a=1' }, 'pass pass'],
    [{ ...FRESH, 'content-length': '2000000' }, 'pass pass'],
  ])('%j: %s', async (upstream, expected) => {
    expect(await hows(cache(), { upstream }, { upstream })).toBe(expected);
  });

  it.each([
    [200, 'miss hit'],
    [404, 'miss hit'],
    [500, 'pass pass'],
    [302, 'pass pass'],
    [206, 'pass pass'],
  ])('status %i: %s', async (status, expected) => {
    expect(await hows(cache(), { status }, { status })).toBe(expected);
  });

  it('counts the age that an answer has already', async () => {
    const plugin = cache();
    await ask(plugin, '/', { upstream: { ...FRESH, age: '50' } });
    expect((await ask(plugin, '/')).headers.age).toBe('50');
    vi.setSystemTime(Date.now() + 10_000);
    expect((await ask(plugin, '/')).how).toBe('miss');
  });

  it('is kept apart by what it varies with', async () => {
    const plugin = cache();
    const upstream = { ...FRESH, vary: 'Accept-Language, origin' };
    const de = { headers: { 'accept-language': 'de' }, upstream, answer: 'de' };
    const en = { headers: { 'accept-language': 'en' }, upstream, answer: 'en' };
    expect(await hows(plugin, de, en, de, en)).toBe('miss miss hit hit');
    expect((await ask(plugin, '/', { ...de, answer: 'x' })).text).toBe('de');
    expect(await hows(plugin, { ...de, headers: { 'accept-language': 'de', origin: 'b' } })).toBe('miss');
  });
});

describe('what the client says', () => {
  it.each([
    [{ headers: { authorization: 'x' } }, 'pass'],
    [{ headers: { range: 'bytes=0-1' } }, 'pass'],
    [{ headers: { 'cache-control': 'no-store' } }, 'pass'],
    [{ headers: { 'cache-control': 'no-cache' } }, 'miss'],
    [{ method: 'POST' }, 'pass'],
    [{ method: 'HEAD' }, 'hit'],
  ])('%j: %s', async (asked, expected) => {
    const plugin = cache();
    await ask(plugin, '/');
    expect((await ask(plugin, '/', asked)).how).toBe(expected);
  });

  it('a HEAD is answered without a body, and keeps none', async () => {
    const plugin = cache();
    expect(await hows(plugin, { method: 'HEAD' }, { method: 'HEAD' }, {}, { method: 'HEAD' })).toBe(
      'miss miss miss hit',
    );
    expect(await ask(plugin, '/', { method: 'HEAD' })).toMatchObject({
      text: false,
      headers: { 'content-length': '4' },
    });
  });

  it.each([
    ['"a"', 304],
    ['W/"a"', 304],
    ['"b", "a"', 304],
    ['*', 304],
    ['"b"', 200],
  ])('if-none-match: %s: %i', async (condition, status) => {
    const plugin = cache();
    const upstream = { ...FRESH, etag: '"a"' };
    const first = await ask(plugin, '/', { upstream, headers: { 'if-none-match': '"old"' } });
    expect(first.sent.get('if-none-match')).toBe('"old"');
    expect((await ask(plugin, '/', { upstream, headers: { 'if-none-match': condition } })).status).toBe(status);
  });

  it.each([
    [{ method: 'POST' }, 'miss'],
    [{ method: 'DELETE', status: 204 }, 'miss'],
    [{ method: 'POST', status: 500 }, 'hit'],
    [{ method: 'OPTIONS' }, 'hit'],
  ])('what it changes is not kept: %j, then %s', async (asked, expected) => {
    const plugin = cache();
    expect(await hows(plugin, {}, asked, {})).toBe(`miss pass ${expected}`);
  });
});

it.each([
  [{ maxEntries: 2 }, 'miss hit miss'],
  [{ maxBytes: 8 }, 'miss hit miss'],
  [{ maxEntries: 3 }, 'miss hit hit'],
] as [Config, string][])('lets go of what was not used for longest: %j', async (config, expected) => {
  const plugin = cache(config);
  const how = async (url: string) => (await ask(plugin, url)).how;
  await how('/1');
  await how('/2');
  await how('/1');
  expect([await how('/3'), await how('/1'), await how('/2')].join(' ')).toBe(expected);
});

it('keeps what does not say its length, and leaves whole what turns out to be too long', async () => {
  const upstream = { ...FRESH, 'content-length': [] };
  expect(await hows(cache(), { upstream }, { upstream })).toBe('miss hit');
  expect(await ask(cache({ maxBodyBytes: 3 }), '/', { upstream, answer: 'four' })).toMatchObject({
    how: 'pass',
    text: 'four',
  });
});

it('does as its config says', async () => {
  expect(await hows(cache({ defaultSeconds: 5 }), { upstream: {} }, { upstream: {} })).toBe('miss hit');
  expect(await hows(cache({ maxBodyBytes: 3 }), {}, {})).toBe('pass pass');
  expect(await hows(cache({ header: '' }), {}, {})).toBe(' ');
});
