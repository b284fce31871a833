/** The plugin rewrite. */
import { expect, it } from 'vitest';
import rewrite, { type Config } from '../../plugins/rewrite/index.ts';
import { handle, makeRequest } from './support.ts';

const go = async (rules: Config['rules'], url: string, host = 'a.example:80') => {
  const { request, result, response } = await handle(rewrite({ rules }), makeRequest(url, { host }));
  return response === undefined ? result : request.url;
};

it.each([
  ['/old/x/y', '/new/x/y'],
  ['/old/x?a=b', '/new/x?a=b'],
  ['/user/7', '/users?id=7'],
  ['/user/7?a=b?c', '/users?id=7&a=b?c'],
  ['/other', '/other'],
  ['/x?/old/', '/x?/old/'],
])('%s becomes %s', async (url, expected) => {
  const rules = [
    { match: '^/old/(.*)$', to: '/new/$1' },
    { match: '^/user/(?<id>\\d+)$', to: '/users?id=$<id>' },
    { match: '^/new', to: '/never' },
  ];
  expect(await go(rules, url)).toBe(expected);
});

it('redirects, for one host or for all', async () => {
  const rules = [
    { match: '^/(.*)$', to: 'https://www.a.example/$1', redirect: 308 as const, host: 'A.example' },
    { match: '^/x$', to: '/y', redirect: 302 as const },
  ];
  expect(await go(rules, '/p?q')).toEqual({ status: 308, headers: { location: 'https://www.a.example/p?q' } });
  expect(await go(rules, '/x', 'b.example')).toEqual({ status: 302, headers: { location: '/y' } });
  expect(await go(rules, '/p', 'b.example')).toBe('/p');
});

it.each(['//evil.com', '/\\evil.com', '///evil.com'])('never leads to another host by a path: %s', async (url) => {
  const rules = [{ match: '^/(.*)$', to: '/$1', redirect: 302 as const }];
  expect(await go(rules, url)).toEqual({ status: 302, headers: { location: '/evil.com' } });
});

it.each([
  [{ match: '(', to: '/' }, /^config\.rules\[0\]\.match: .*Unterminated group/],
  [{ match: 'a', to: 'b' }, /^config\.rules\[0\]\.to must start with "\/", got "b"$/],
])('%j is refused', (rule, message) => {
  expect(() => rewrite({ rules: [rule] })).toThrow(message);
});
