/** The plugin security-headers. */
import { expect, it } from 'vitest';
import securityHeaders, { type Config } from '../../plugins/security-headers/index.ts';
import { handle, makeRequest } from './support.ts';

const fields = async (config: Config | undefined, upstream: Record<string, string> = {}) => {
  const { response } = await handle(securityHeaders(config), makeRequest(), upstream);
  return Object.fromEntries((response?.headers.names() ?? []).map((name) => [name, response?.headers.get(name)]));
};

it('is strict if nothing is said', async () => {
  expect(await fields(undefined, { server: 'x/1', 'x-powered-by': 'y', 'x-own': 'z' })).toEqual({
    'x-own': 'z',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'strict-transport-security': 'max-age=15552000; includeSubDomains',
    'content-security-policy': "default-src 'self'; base-uri 'self'; frame-ancestors 'self'; object-src 'none'",
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'strict-origin-when-cross-origin',
  });
});

it('leaves out what is switched off, and adds what is asked for', async () => {
  const config: Config = {
    hsts: false,
    contentSecurityPolicy: false,
    frameOptions: false,
    referrerPolicy: false,
    permissionsPolicy: 'camera=()',
    more: { 'X-More': '1' },
    remove: [],
  };
  expect(await fields(config, { server: 'x' })).toEqual({
    server: 'x',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=()',
    'x-more': '1',
  });
  expect(await fields({ hsts: { maxAge: 1, includeSubDomains: false, preload: true } })).toMatchObject({
    'strict-transport-security': 'max-age=1; preload',
  });
  expect(await fields({ contentSecurityPolicy: { 'img-src': ["'self'", 'https:'] }, reportOnly: true })).toMatchObject({
    'content-security-policy-report-only': "img-src 'self' https:",
  });
});

it('leaves the upstream its own fields, unless it is to replace them', async () => {
  const own = { 'content-security-policy': "default-src 'none'" };
  expect(await fields({}, own)).toMatchObject(own);
  expect(await fields({ override: true }, own)).not.toMatchObject(own);
});

it.each([
  [{ hsts: { maxAge: -1 } }, 'config.hsts.maxAge must be a number of seconds, got -1'],
  [
    { contentSecurityPolicy: { 'img-src': ['a; script-src *'] } },
    'config.contentSecurityPolicy: "a; script-src *" must be one word without ";" and ","',
  ],
] as [Config, string][])('%j is refused', (config, message) => {
  expect(() => securityHeaders(config)).toThrow(message);
});
