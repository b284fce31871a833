/** The plugin geo-header. */
import { expect, it } from 'vitest';
import geoHeader, { type Config } from '../../plugins/geo-header/index.ts';
import { handle, makeRequest } from './support.ts';

const ranges = {
  '198.51.100.0/24': 'DE',
  '198.51.100.128/25': 'FR',
  '198.51.100.200': 'IT',
  '0.0.0.0/1': 'LOW',
  '2001:db8::/33': 'V6',
};

const seen = async (config: Partial<Config>, remoteAddress: string, headers: Record<string, string> = {}) => {
  const { request, response } = await handle(
    geoHeader({ ranges, ...config }),
    makeRequest('/', headers, { remoteAddress }),
  );
  const name = config.header ?? 'x-country';
  return [request.headers.get(name), response?.headers.get(name)];
};

it.each([
  ['198.51.100.1', 'DE'],
  ['198.51.100.127', 'DE'],
  ['198.51.100.128', 'FR'],
  ['198.51.100.200', 'IT'],
  ['198.51.101.1', 'ZZ'],
  ['127.0.0.1', 'LOW'],
  ['::ffff:198.51.100.1', 'DE'],
  ['2001:db8:7fff::1', 'V6'],
  ['2001:db8:8000::1', 'ZZ'],
  ['', 'ZZ'],
])('%s is in %s, whatever the client says', async (address, expected) => {
  expect(await seen({}, address, { 'x-country': 'XX' })).toEqual([expected, undefined]);
});

it('does as its config says', async () => {
  expect(await seen({ header: 'x-geo', tellClient: true }, '198.51.100.1')).toEqual(['DE', 'DE']);
  expect(await seen({ unknown: '' }, '203.0.113.1', { 'x-country': 'XX' })).toEqual([undefined, undefined]);
  const headers = { 'x-forwarded-for': '203.0.113.1, 198.51.100.1' };
  expect(await seen({ behindProxy: true }, '203.0.113.1', headers)).toEqual(['DE', undefined]);
  expect(await seen({ behindProxy: false }, '203.0.113.1', headers)).toEqual(['ZZ', undefined]);
});

it.each([
  [{ ranges: { '1.2.3.4/40': 'X' } }, 'config.ranges: "1.2.3.4/40" is no range such as "198.51.100.0/24"'],
  [{ ranges: {}, header: 'a b' }, 'config.header must be the name of a header such as "x-country", got "a b"'],
])('%j is refused', (config, message) => {
  expect(() => geoHeader(config)).toThrow(message);
});
