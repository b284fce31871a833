/** The plugin block-path. */
import { describe, expect, it } from 'vitest';
import blockPath from '../../plugins/block-path/index.ts';
import { handle, makeRequest } from './support.ts';

async function isBlocked(url: string, config: object = {}): Promise<boolean> {
  const { result, response } = await handle(
    blockPath({ paths: ['/blocked/**', '/**/*.bak'], ...config }),
    makeRequest(url),
  );
  if (response === undefined) expect(result).toEqual({ status: 403, body: 'Forbidden\n' });
  else expect(result).toBe(response);
  return response === undefined;
}

it.each([
  '/blocked',
  '/blocked/',
  '/blocked/a/b',
  '/blocked/.hidden',
  '/blocked?x',
  '/%62locked/x',
  '//blocked//x',
  '/open/../blocked/x',
  '/open/%2e%2e/blocked/x',
  '/blocked/../open',
  '/blocked/%0a',
  '/%62locked/%e2%80%a8',
  '/a/b.bak',
  '/a/b%2ebak?c',
])('blocks %s', async (url) => {
  expect(await isBlocked(url)).toBe(true);
});

it.each(['/', '/blockedx', '/a/blocked', '/?/blocked/', '/BLOCKED/x', '/a.bak.txt', '/%2562locked/'])(
  'passes %s',
  async (url) => {
    expect(await isBlocked(url)).toBe(false);
  },
);

it('can ignore case', async () => {
  expect(await isBlocked('/BLOCKED/x', { nocase: true })).toBe(true);
});

it('answers as its config says', async () => {
  const { result } = await handle(blockPath({ paths: ['/**'], status: 404, body: '' }), makeRequest('/x'));
  expect(result).toEqual({ status: 404, body: '' });
});

describe('config', () => {
  it.each([
    [undefined, 'config must be an object such as { paths: ["/admin/**"] }'],
    [{}, 'config.paths must be an array of at least one pattern'],
    [{ paths: [] }, 'config.paths must be an array of at least one pattern'],
    [{ paths: ['a'] }, 'config.paths[0] must be a pattern that starts with "/", got "a"'],
    [{ paths: ['/a'], path: 1 }, 'config.path is not known; there are paths, status, body, nocase'],
    [{ paths: ['/a'], status: 200 }, 'config.status must be an integer from 400 to 599, got 200'],
    [{ paths: ['/a'], body: 1 }, 'config.body must be a string, got 1'],
    [{ paths: ['/a'], nocase: 1 }, 'config.nocase must be true or false, got 1'],
  ])('%j is refused', (config, message) => {
    expect(() => blockPath(config)).toThrow(message);
  });
});
