/** The plugin json-transform. */
import { describe, expect, it } from 'vitest';
import type { Changes } from '../../plugins/json-transform/changes.ts';
import jsonTransform, { type Config } from '../../plugins/json-transform/index.ts';
import { handle, makeRequest } from './support.ts';

const JSON_FIELDS = { 'content-type': 'application/json; charset=utf-8' };

async function changed(changes: Changes, value: unknown, headers: Record<string, string> = JSON_FIELDS) {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  const { response } = await handle(jsonTransform({ response: changes }), makeRequest(), headers, { body });
  const text = (await response?.body.text()) ?? '';
  return { text, names: response?.headers.names(), replaced: response?.body.replaced };
}

describe('changes', () => {
  const value = { a: { b: 1, c: [{ d: 1, e: 2 }, { d: 3 }] }, f: null };

  it.each([
    [{ remove: ['a.b', 'nothing.here', 'f.x'] }, { a: { c: value.a.c }, f: null }],
    [{ remove: ['a.c.*.d'] }, { a: { b: 1, c: [{ e: 2 }, {}] }, f: null }],
    [{ remove: ['a.c.0'] }, { a: { b: 1, c: [{ d: 3 }] }, f: null }],
    [{ remove: ['a.c.*'] }, { a: { b: 1, c: [] }, f: null }],
    [{ remove: ['*'] }, {}],
    [{ rename: { 'a.c.*.d': 'x', f: 'g' } }, { a: { b: 1, c: [{ e: 2, x: 1 }, { x: 3 }] }, g: null }],
    [{ rename: { 'a.c.0': 'x', 'no.where': 'x' } }, value],
    [{ set: { 'a.b': { n: 2 }, 'x.y.z': true } }, { ...value, a: { ...value.a, b: { n: 2 } }, x: { y: { z: true } } }],
    [
      { set: { 'a.c.*.e': 0 } },
      {
        a: {
          b: 1,
          c: [
            { d: 1, e: 0 },
            { d: 3, e: 0 },
          ],
        },
        f: null,
      },
    ],
    [{ set: { 'a.c.1': 9, 'a.c.5': 9 } }, { a: { b: 1, c: [value.a.c[0], 9] }, f: null }],
    [{ set: { 'f.x': 1 } }, value],
    [{ remove: ['a'], set: { b: 1 }, wrap: 'data' }, { data: { f: null, b: 1 } }],
  ] as [Changes, unknown][])('%j', async (changes, expected) => {
    expect(JSON.parse((await changed(changes, value)).text)).toEqual(expected);
  });

  it('do nothing to what is no object', async () => {
    expect((await changed({ remove: ['a'], set: { a: 1 } }, '5')).text).toBe('5');
    expect((await changed({ wrap: 'data' }, '[1]')).text).toBe('{"data":[1]}');
  });

  it('leave inherited members alone', async () => {
    expect((await changed({ remove: ['toString'], set: { 'constructor.x': 1 } }, {})).text).toBe(
      '{"constructor":{"x":1}}',
    );
  });
});

it.each([
  ['text/html', {}],
  ['application/jsonp', {}],
  ['application/json', { 'content-encoding': 'gzip' }],
])('lets %s %j pass unread', async (type, headers) => {
  const { text, replaced } = await changed({ wrap: 'x' }, '{}', { 'content-type': type, ...headers });
  expect([text, replaced]).toEqual(['{}', false]);
});

it.each(['application/json', 'application/problem+json', 'APPLICATION/JSON ; charset=utf-8'])(
  'knows %s',
  async (type) => {
    expect((await changed({ wrap: 'x' }, '{}', { 'content-type': type })).text).toBe('{"x":{}}');
  },
);

it('lets pass what does not parse', async () => {
  expect(await changed({ wrap: 'x' }, '{"half":')).toMatchObject({ text: '{"half":', replaced: false });
});

it('removes what described the old content, and only then', async () => {
  const headers = { ...JSON_FIELDS, etag: '"x"', 'content-digest': 'y', other: 'z' };
  expect((await changed({ wrap: 'x' }, '{}', headers)).names).toEqual(['content-type', 'other']);
  expect((await changed({ remove: ['a'] }, '{"b":1}', headers)).names).toContain('etag');
});

it('changes requests, and asks for answers that can be read only if it has to', async () => {
  const send = async (config: Config) => {
    const headers = { ...JSON_FIELDS, 'accept-encoding': 'gzip' };
    const request = makeRequest('/', headers, { method: 'POST', body: '{"a":1}' });
    await handle(jsonTransform(config), request);
    return [await request.body.text(), request.headers.get('accept-encoding')];
  };
  expect(await send({ request: { rename: { a: 'b' } } })).toEqual(['{"b":1}', 'gzip']);
  expect(await send({ response: { remove: ['a'] } })).toEqual(['{"a":1}', undefined]);
});

it.each([
  [{}, 'config: say under request or response what is to be changed'],
  [{ request: { remove: ['a..b'] } }, 'config.request.remove: "a..b" has an empty step; write paths as "user.name"'],
  [
    { response: { set: { 'a.__proto__.b': 1 } } },
    'config.response.set: "a.__proto__.b": "__proto__" cannot be a member',
  ],
  [{ response: { wrap: '' } }, 'config.response.wrap has an empty step'],
] as [Config, string][])('%j is refused', (config, message) => {
  expect(() => jsonTransform(config)).toThrow(message);
});
