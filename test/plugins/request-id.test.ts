/** The plugin request-id. */
import { describe, expect, it } from 'vitest';
import requestId from '../../plugins/request-id/index.ts';
import { handle, makeRequest } from './support.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function idOf(config: unknown, sent?: string | string[], header = 'x-request-id'): Promise<string> {
  const request = makeRequest('/', sent === undefined ? {} : { [header]: sent });
  const { response } = await handle(requestId(config), request, { [header]: 'of the upstream' });
  const id = request.headers.get(header) ?? '';
  expect(response?.headers.getAll(header)).toEqual([id]);
  return id;
}

it('makes a new id for every request, for the upstream and the client', async () => {
  const [a, b] = [await idOf(undefined), await idOf({})];
  expect(a).toMatch(UUID);
  expect(b).toMatch(UUID);
  expect(a).not.toBe(b);
});

it.each(['abc-123', 'A.b_c~d+e/f=:@', 'x'.repeat(128)])('keeps the sane id %s', async (sent) => {
  expect(await idOf(undefined, sent)).toBe(sent);
});

it.each([['two words'], [['a', 'b']], ['x'.repeat(129)], ['"quoted"'], [''], ['<b>']])('replaces %j', async (sent) => {
  expect(await idOf(undefined, sent)).toMatch(UUID);
});

it('does as its config says', async () => {
  expect(await idOf({ keep: false }, 'abc')).toMatch(UUID);
  expect(await idOf({ maxLength: 3 }, 'abcd')).toMatch(UUID);
  expect(await idOf({ maxLength: 4 }, 'abcd')).toBe('abcd');
  expect(await idOf({ header: 'X-Trace' }, 'abcd', 'x-trace')).toBe('abcd');
});

describe('config', () => {
  it.each([
    [[], 'config must be an object'],
    [{ headr: 'x' }, 'config.headr is not known; there are header, keep, maxLength'],
    [{ header: 'a b' }, 'config.header must be the name of a header such as "x-request-id", got "a b"'],
    [{ keep: 'yes' }, 'config.keep must be true or false, got "yes"'],
    [{ maxLength: 0 }, 'config.maxLength must be an integer from 1 to 1024, got 0'],
  ])('%j is refused', (config, message) => {
    expect(() => requestId(config)).toThrow(message);
  });
});
