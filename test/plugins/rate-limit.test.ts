/** The plugin rate-limit. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import rateLimit, { type Config } from '../../plugins/rate-limit/index.ts';
import { control } from './kv.ts';
import { handle, makeContext, makeRequest } from './support.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => {
  vi.useRealTimers();
  control.reachable = true;
});

/** A limiter whose counts are its own, and how to ask it. */
function limiter(config: Partial<Config> = {}) {
  const context = makeContext();
  const plugin = rateLimit({ limit: 2, seconds: 10, name: randomUUID(), ...config }, context);
  const ask = async (remoteAddress = '192.0.2.1', headers: Record<string, string> = {}) => {
    const { result, response } = await handle(plugin, makeRequest('/', headers, { remoteAddress }));
    const fields =
      response === undefined
        ? result.headers
        : Object.fromEntries(response.headers.names().map((name) => [name, response.headers.get(name)]));
    return { status: result.status ?? 200, fields };
  };
  const statuses = async (...addresses: (string | undefined)[]): Promise<string> => {
    const found: number[] = [];
    for (const address of addresses) found.push((await ask(address)).status);
    return found.join(' ');
  };
  return { ask, statuses, lines: context.lines };
}

it('lets so many through, and tells how it stands', async () => {
  const { ask } = limiter();
  expect(await ask()).toEqual({
    status: 200,
    fields: { 'ratelimit-limit': '2', 'ratelimit-remaining': '1', 'ratelimit-reset': '0' },
  });
  vi.advanceTimersByTime(4000);
  expect(await ask()).toMatchObject({ status: 200, fields: { 'ratelimit-remaining': '0', 'ratelimit-reset': '6' } });
  expect(await ask()).toEqual({
    status: 429,
    fields: { 'ratelimit-limit': '2', 'ratelimit-remaining': '0', 'ratelimit-reset': '6', 'retry-after': '6' },
  });
});

it('has a window that slides: no stretch has more, wherever it begins', async () => {
  const { ask } = limiter({ limit: 3 });
  const passed: number[] = [];
  for (let at = 0; at < 60_000; at += 500) {
    if ((await ask()).status === 200) passed.push(at);
    vi.advanceTimersByTime(500);
  }
  expect(passed.length).toBeGreaterThan(15);
  for (const start of passed) {
    expect(passed.filter((at) => at >= start && at < start + 10_000).length).toBeLessThanOrEqual(3);
  }
});

describe('clients', () => {
  it('are told apart by their address', async () => {
    const { statuses } = limiter({ limit: 1 });
    expect(await statuses('192.0.2.1', '192.0.2.2', '192.0.2.1', '::ffff:192.0.2.2')).toBe('200 200 429 429');
  });

  it('have 64 bits of IPv6 for their own', async () => {
    const { statuses } = limiter({ limit: 1 });
    expect(await statuses('2001:db8::1', '2001:db8::2', '2001:db8:0:1::1')).toBe('200 429 200');
  });

  it('are behind a proxy if one is there, and believed by nobody otherwise', async () => {
    const forwarded = (text: string) => ({ 'x-forwarded-for': text });
    const behind = limiter({ limit: 1, behindProxy: true });
    expect((await behind.ask('10.0.0.1', forwarded('1.1.1.1, 192.0.2.1'))).status).toBe(200);
    expect((await behind.ask('10.0.0.1', forwarded('2.2.2.2, 192.0.2.1'))).status).toBe(429);
    const direct = limiter({ limit: 1 });
    expect((await direct.ask('192.0.2.1', forwarded('1.1.1.1'))).status).toBe(200);
    expect((await direct.ask('192.0.2.1', forwarded('2.2.2.2'))).status).toBe(429);
  });

  it('may be told apart by a field, however long it is', async () => {
    const { ask } = limiter({ limit: 1, by: 'header:X-Api-Key' });
    const key = (text: string) => ({ 'x-api-key': text });
    const long = 'k'.repeat(10_000);
    expect((await ask('192.0.2.1', key(`${long}1`))).status).toBe(200);
    expect((await ask('192.0.2.1', key(`${long}2`))).status).toBe(200);
    expect((await ask('192.0.2.9', key(`${long}1`))).status).toBe(429);
    expect((await ask('192.0.2.1')).status).toBe(200);
    expect((await ask('192.0.2.1')).status).toBe(429);
    expect([...control.keys].every((one) => one.length < 120)).toBe(true);
  });
});

it.each([
  ['pass', 200],
  ['refuse', 503],
] as const)('without the store, requests %s', async (withoutStore, status) => {
  const { ask, lines } = limiter({ withoutStore });
  control.reachable = false;
  expect((await ask()).status).toBe(status);
  expect(lines).toEqual([['not counted', { reason: 'the store cannot be reached' }]]);
  control.reachable = true;
  expect((await ask()).status).toBe(200);
});

it.each([
  [{ limit: 0 }, 'config.limit must be an integer from 1, got 0'],
  [{ seconds: 0 }, 'config.seconds must be above 0, got 0'],
  [{ by: 'cookie' }, 'config.by must be "address" or a field such as "header:x-api-key", got "cookie"'],
])('%j is refused', (config, message) => {
  expect(() => limiter(config)).toThrow(message);
});
