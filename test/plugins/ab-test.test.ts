/** The plugin ab-test. */
import { expect, it } from 'vitest';
import abTest, { type Config } from '../../plugins/ab-test/index.ts';
import { handle, makeRequest } from './support.ts';

const go = async (config: Config, cookie?: string, more: Record<string, string> = {}) => {
  const headers = { ...(cookie === undefined ? {} : { cookie }), ...more };
  const { request, response } = await handle(abTest(config), makeRequest('/x?y', headers), { vary: 'accept' });
  return {
    variant: request.headers.get('x-variant') ?? '',
    url: request.url,
    set: response?.headers.getAll('set-cookie'),
    vary: response?.headers.get('vary'),
  };
};

const config = { variants: { old: 3, new: 1 } };

it('draws a group by the weights, and keeps the client in it', async () => {
  const counts: Record<string, number> = { old: 0, new: 0 };
  for (let n = 0; n < 2000; n++) {
    const { variant, set } = await go(config);
    counts[variant] = (counts[variant] ?? 0) + 1;
    expect(set).toEqual([`ab=${variant}; Path=/; Max-Age=2592000; SameSite=Lax; HttpOnly`]);
  }
  // 1500 expected, with a standard deviation of 19
  expect(counts.old).toBeGreaterThan(1300);
  expect(counts.old).toBeLessThan(1700);
  expect(Object.keys(counts)).toEqual(['old', 'new']);
});

it.each(['old', 'new'])('a client that has been in %s stays there', async (variant) => {
  expect(await go(config, `a=b; ab=${variant}; c=d`)).toEqual({
    variant,
    url: '/x?y',
    set: [],
    vary: 'accept, cookie',
  });
});

it.each(['ab=gone', 'ab=', 'ab=__proto__', 'xab=new', 'ab'])('%s is no group', async (cookie) => {
  const { set } = await go(config, cookie);
  expect(set).toHaveLength(1);
});

it('believes no client that names its group to the upstream', async () => {
  expect((await go({ variants: { only: 1 } }, undefined, { 'x-variant': 'other' })).variant).toBe('only');
});

it('sends a group to another path', async () => {
  const prefixed = { ...config, prefixes: { new: '/beta' } };
  expect((await go(prefixed, 'ab=new')).url).toBe('/beta/x?y');
  expect((await go(prefixed, 'ab=old')).url).toBe('/x?y');
});

it('never draws a group without weight', async () => {
  for (let n = 0; n < 100; n++) expect((await go({ variants: { none: 0, all: 0.5 } })).variant).toBe('all');
});

it.each([
  [{ variants: {} }, 'config.variants must have a group with a weight above 0'],
  [{ variants: { a: 0 } }, 'config.variants must have a group with a weight above 0'],
  [{ variants: { a: -1, b: 2 } }, 'config.variants.a must be a weight of 0 or more, got -1'],
  [{ variants: { 'a;b': 1 } }, 'config.variants: "a;b" must be of letters'],
  [{ variants: { a: 1 }, prefixes: { b: '/b' } }, 'config.prefixes.b is no group of config.variants'],
  [{ variants: { a: 1 }, prefixes: { a: '/b/' } }, 'config.prefixes.a must start with "/" and not end with it'],
  [{ variants: { a: 1 }, cookie: 'a b' }, 'config.cookie must be a name'],
] as [Config, string][])('%j is refused', (wrong, message) => {
  expect(() => abTest(wrong)).toThrow(message);
});
