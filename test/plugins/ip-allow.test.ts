/** The plugin ip-allow. */
import { describe, expect, it } from 'vitest';
import ipAllow, { type Config } from '../../plugins/ip-allow/index.ts';
import { handle, makeRequest } from './support.ts';

const status = async (config: Config, remoteAddress: string, forwarded?: string | string[]) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const { result } = await handle(ipAllow(config), makeRequest('/', headers, { remoteAddress }));
  return result.status;
};

describe('allow and deny', () => {
  const config = {
    allow: ['10.0.0.0/8', '192.0.2.7', '2001:db8::/32', '::ffff:172.16.0.0/108'],
    deny: ['10.6.0.0/16'],
  };

  it.each(['10.0.0.1', '10.255.255.255', '192.0.2.7', '2001:db8::1', '::ffff:10.0.0.1', '172.16.9.9'])(
    '%s passes',
    async (address) => {
      expect(await status(config, address)).toBe(200);
    },
  );

  it.each(['11.0.0.1', '192.0.2.8', '2001:db9::1', '10.6.0.1', '::ffff:10.6.0.1', '::1', '', 'unknown'])(
    '%j does not',
    async (address) => {
      expect(await status(config, address)).toBe(403);
    },
  );
});

it('lets all others pass if only some are denied', async () => {
  const config = { deny: ['10.0.0.0/8'], status: 404 };
  expect(await status(config, '10.1.1.1')).toBe(404);
  expect(await status(config, '11.1.1.1')).toBe(200);
  expect(await status(config, 'unknown')).toBe(404);
});

describe('x-forwarded-for', () => {
  const config = { allow: ['192.0.2.0/24'], trustedProxies: ['127.0.0.1', '10.0.0.0/8'] };

  it.each([
    ['127.0.0.1', '192.0.2.1', 200],
    ['127.0.0.1', '192.0.2.1, 10.0.0.5', 200],
    ['127.0.0.1', ['192.0.2.1', '10.0.0.5'], 200],
    ['127.0.0.1', '192.0.2.1:4711', 200],
    ['127.0.0.1', '192.0.2.1, 203.0.113.9', 403],
    ['203.0.113.9', '192.0.2.1', 403],
    ['127.0.0.1', undefined, 403],
    ['127.0.0.1', '10.0.0.5', 403],
    ['127.0.0.1', '192.0.2.1, nonsense', 403],
    ['127.0.0.1', '[2001:db8::1]:80', 403],
  ])('from %s saying %j: %i', async (peer, forwarded, expected) => {
    expect(await status(config, peer, forwarded)).toBe(expected);
  });

  it('is nobody’s word if no proxy is trusted', async () => {
    expect(await status({ allow: ['192.0.2.0/24'] }, '127.0.0.1', '192.0.2.1')).toBe(403);
  });
});

it.each([
  [{}, 'config: name addresses under allow, deny or both'],
  [{ allow: ['10.0.0.0/33'] }, 'config.allow[0]: "10.0.0.0/33" is no address and no range such as "10.0.0.0/8"'],
  [{ deny: ['10.0.0.1', 'x'] }, 'config.deny[1]: "x" is no address'],
  [{ deny: ['10.0.0.1'], trustedProxies: [''] }, 'config.trustedProxies[0]: "" is no address'],
  [{ deny: ['10.0.0.1'], status: 200 }, 'config.status must be an integer from 400 to 599, got 200'],
] as [Config, string][])('%j is refused', (config, message) => {
  expect(() => ipAllow(config)).toThrow(message);
});
