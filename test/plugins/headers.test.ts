/** The plugin headers. */
import { describe, expect, it } from 'vitest';
import headers from '../../plugins/headers/index.ts';
import { handle, makeRequest } from './support.ts';

it('sets, appends and removes, of the request and of the response', async () => {
  const plugin = headers({
    request: { set: { 'X-Env': 'prod' }, append: { via: ['a', 'b'] }, remove: ['x-debug'] },
    response: {
      set: { 'x-served-by': 'tsugi', vary: ['a', 'b'] },
      append: { 'set-cookie': 'n=1' },
      remove: ['SERVER'],
    },
  });
  const request = makeRequest('/', { 'x-env': 'dev', via: '0', 'x-debug': '1', other: 'o' });
  const { response, result } = await handle(plugin, request, {
    server: 'x',
    'set-cookie': 'm=1',
    'x-served-by': 'who',
  });
  expect(result).toBe(response);
  expect(request.headers.toRaw()).toEqual(['x-env', 'prod', 'via', '0', 'via', 'a', 'via', 'b', 'other', 'o']);
  expect(response?.headers.toRaw()).toEqual([
    'set-cookie',
    'm=1',
    'set-cookie',
    'n=1',
    'x-served-by',
    'tsugi',
    'vary',
    'a',
    'vary',
    'b',
  ]);
});

it('removes before it sets', async () => {
  const plugin = headers({ request: { remove: ['a'], set: { a: '1' } } });
  const { request } = await handle(plugin, makeRequest('/', { a: '0' }));
  expect(request.headers.get('a')).toBe('1');
});

it('does nothing without config', async () => {
  const { request, response } = await handle(headers(undefined), makeRequest('/', { a: '0' }), { b: '1' });
  expect(request.headers.toRaw()).toEqual(['a', '0']);
  expect(response?.headers.toRaw()).toEqual(['b', '1']);
});

describe('config', () => {
  it.each([
    [5, 'config must be an object'],
    [{ requests: {} }, 'config.requests is not known; there are request, response'],
    [{ request: { add: {} } }, 'config.request.add is not known; there are set, append, remove'],
    [{ request: { set: ['a'] } }, 'config.request.set must be an object'],
    [{ request: { remove: 'a' } }, 'config.request.remove must be an array of names'],
    [{ request: { remove: ['a b'] } }, 'config.request.remove: "a b" is not a header\'s name'],
    [{ response: { set: { 'a:': '1' } } }, 'config.response.set: "a:" is not a header\'s name'],
    [{ response: { set: { a: 1 } } }, 'config.response.set["a"] must be a string or an array of strings, got 1'],
    [{ response: { append: { a: 'x\r\ny: z' } } }, 'config.response.append["a"]: "x\\r\\ny: z" has a character'],
    [{ response: { set: { 'Content-Length': '1' } } }, "config.response.set: Content-Length is the server's business"],
  ])('%j is refused', (config, message) => {
    expect(() => headers(config)).toThrow(message);
  });
});
