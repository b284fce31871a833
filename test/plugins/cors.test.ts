/** The plugin cors. */
import { describe, expect, it } from 'vitest';
import cors, { type Config } from '../../plugins/cors/index.ts';
import { handle, makeRequest } from './support.ts';

const ask = async (config: Config, origin: string | undefined, upstream: Record<string, string> = {}) => {
  const request = makeRequest('/', origin === undefined ? {} : { origin });
  const { response } = await handle(cors(config), request, upstream);
  return Object.fromEntries((response?.headers.names() ?? []).map((name) => [name, response?.headers.get(name)]));
};

const preflight = async (config: Config, origin: string, more: Record<string, string> = {}) => {
  const headers = { origin, 'access-control-request-method': 'PUT', ...more };
  const { result, response } = await handle(cors(config), makeRequest('/', headers, { method: 'OPTIONS' }));
  expect(response).toBeUndefined();
  return result;
};

it('lets every origin in if nothing is said', async () => {
  expect(await ask({}, 'https://a.example')).toEqual({ 'access-control-allow-origin': '*' });
  expect(await ask({}, undefined)).toEqual({});
});

describe('named origins', () => {
  const config = { origins: ['https://a.example', 'https://*.b.example', 'http://localhost:3000'], credentials: true };

  it.each(['https://a.example', 'https://x.b.example', 'https://x.y.b.example', 'http://localhost:3000'])(
    '%s may',
    async (origin) => {
      expect(await ask(config, origin)).toEqual({
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        vary: 'origin',
      });
    },
  );

  it.each([
    'http://a.example',
    'https://a.example:8443',
    'https://b.example',
    'https://evil.com/.b.example',
    'https://evil.com?.b.example',
    'https://xb.example',
    'https://user@x.b.example',
    'http://x.b.example',
    'null',
    'http://localhost',
  ])('%s may not', async (origin) => {
    expect(await ask(config, origin)).toEqual({ vary: 'origin' });
  });

  it('without an origin, caches are still told', async () => {
    expect(await ask(config, undefined)).toEqual({ vary: 'origin' });
  });
});

it('is the only authority', async () => {
  const upstream = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'x', vary: 'accept' };
  expect(await ask({ origins: ['https://a.example'], exposeHeaders: ['x-id'] }, 'https://a.example', upstream)).toEqual(
    {
      'access-control-allow-origin': 'https://a.example',
      'access-control-expose-headers': 'x-id',
      vary: 'accept, origin',
    },
  );
  expect(await ask({ origins: ['https://a.example'] }, 'https://b.example', upstream)).toEqual({
    vary: 'accept, origin',
  });
});

it('answers preflights', async () => {
  const vary = 'origin, access-control-request-method, access-control-request-headers';
  expect(await preflight({}, 'https://a.example', { 'access-control-request-headers': 'x-a, x-b' })).toEqual({
    status: 204,
    headers: {
      vary,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, PUT, PATCH, POST, DELETE',
      'access-control-allow-headers': 'x-a, x-b',
      'access-control-max-age': '600',
    },
  });
  const config = { origins: ['https://a.example'], methods: ['GET'], allowHeaders: ['x-a'], maxAge: 5 };
  expect(await preflight(config, 'https://a.example', { 'access-control-request-headers': 'x-b' })).toMatchObject({
    headers: {
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'x-a',
      'access-control-max-age': '5',
    },
  });
  expect(await preflight(config, 'https://b.example')).toEqual({ status: 204, headers: { vary } });
});

it('lets other OPTIONS pass', async () => {
  const { response } = await handle(cors({}), makeRequest('/', { origin: 'https://a' }, { method: 'OPTIONS' }));
  expect(response).toBeDefined();
});

it.each([
  [
    { credentials: true },
    'config.credentials: name the origins; "*" would let every page in the world act as its visitor',
  ],
  [{ origins: ['example.com'] }, 'config.origins: "example.com" is no origin such as "https://example.com"'],
  [
    { origins: ['https://a.example/'] },
    'config.origins: "https://a.example/" is no origin such as "https://example.com"',
  ],
  [{ origins: ['https://a*.x'] }, 'config.origins: in "https://a*.x" "*" must stand for whole names'],
] as [Config, string][])('%j is refused', (config, message) => {
  expect(() => cors(config)).toThrow(message);
});
