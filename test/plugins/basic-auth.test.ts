/** The plugin basic-auth. */
import { describe, expect, it } from 'vitest';
import basicAuth from '../../plugins/basic-auth/index.ts';
import { equal } from '../../plugins/basic-auth/verify.ts';
import { handle, makeContext, makeRequest } from './support.ts';

/** Each password is the user's name. */
const SHA = 'sha:{SHA}2PRZAyDhNDqRW2OUFwZQqPNdaSY=';
const BCRYPT = 'demo:$2y$05$ZmNGDM7sEFL5JiTXVsd84.2/gZH8XQFPXyD7OFEt.WcmqIljmZuaS';
const UMLAUT = 'jörg:{SHA}4c3LgtSWNfKKDSa3ytfdvc1uJic=';

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

async function passes(authorization: string | string[] | undefined, config: object = {}, url = '/private/x') {
  const plugin = await basicAuth({ users: [SHA, BCRYPT, UMLAUT], ...config }, makeContext());
  return handle(plugin, makeRequest(url, authorization === undefined ? {} : { authorization }));
}

const CHALLENGE = {
  status: 401,
  headers: { 'www-authenticate': 'Basic realm="restricted", charset="UTF-8"' },
  body: 'Unauthorized\n',
};

it.each([
  ['bcrypt', 'demo', 'demo'],
  ['{SHA}', 'sha', 'sha'],
  ['UTF-8', 'jörg', 'jörg'],
])('lets the right password through: %s', async (_, user, password) => {
  const { response, result } = await passes(basic(user, password));
  expect(response).toBeDefined();
  expect(result).toBe(response);
});

it.each([
  ['nothing', undefined],
  ['a wrong password', basic('demo', 'dem')],
  ['a wrong password', basic('sha', 'shb')],
  ['an empty password', basic('sha', '')],
  ['a user who is not there', basic('nobody', 'demo')],
  ['a user of Object.prototype', basic('__proto__', 'demo')],
  ['an empty name', basic('', 'demo')],
  ['no colon', `Basic ${btoa('demo')}`],
  ['another scheme', 'Bearer demo'],
  ['the name only', 'Basic'],
  ['bad base64', 'Basic $$$'],
  ['bad UTF-8', `Basic ${Buffer.from([0xff, 0x3a, 0x61]).toString('base64')}`],
  ['two fields', [basic('demo', 'demo'), basic('demo', 'demo')]],
])('challenges %s', async (_, authorization) => {
  const { response, result } = await passes(authorization);
  expect(result).toEqual(CHALLENGE);
  expect(response).toBeUndefined();
});

it('knows a password again, and a wrong one too', async () => {
  const plugin = await basicAuth({ users: [BCRYPT] }, makeContext());
  const status = async (password: string) =>
    (await handle(plugin, makeRequest('/', { authorization: basic('demo', password) }))).result.status;
  expect([
    await status('demo'),
    await status('demo'),
    await status('x'),
    await status('x'),
    await status('demo'),
  ]).toEqual([200, 200, 401, 401, 200]);
});

describe('paths', () => {
  const config = { paths: ['/private/**'], except: ['/private/open/**'] };

  it.each([
    '/private',
    '/private/x',
    '/%70rivate/x',
    '//private/x',
    '/a/../private/x',
    '/private/../x',
    '/private/%0a',
    '/private/open/../x',
    '/private/open/%2e%2e/x',
  ])('guards %s', async (url) => {
    expect((await passes(undefined, config, url)).result.status).toBe(401);
  });

  it.each(['/', '/privatex', '/x/private', '/private/open', '/private/open/x'])('leaves %s alone', async (url) => {
    expect((await passes(undefined, config, url)).result.status).toBe(200);
  });
});

it('tells the upstream who it is, and believes no client that does', async () => {
  const plugin = await basicAuth(
    { users: [SHA, UMLAUT], paths: ['/private/**'], userHeader: 'x-user', removeAuthorization: true },
    makeContext(),
  );
  const seen = async (url: string, user: string) => {
    const { request } = await handle(plugin, makeRequest(url, { 'x-user': 'admin', authorization: basic(user, user) }));
    return [request.headers.get('x-user'), request.headers.has('authorization')];
  };
  expect(await seen('/private/x', 'sha')).toEqual(['sha', false]);
  expect(await seen('/private/x', 'jörg')).toEqual(['j%C3%B6rg', false]);
  expect(await seen('/open', 'sha')).toEqual([undefined, true]);
});

it('writes refusals to the log, without names and passwords', async () => {
  const context = makeContext();
  const plugin = await basicAuth({ users: [SHA] }, context);
  await handle(plugin, makeRequest('/', { authorization: basic('sha', 'secret') }));
  expect(context.lines).toEqual([['refused', { remoteAddress: '127.0.0.1' }]]);
});

it('shows its realm', async () => {
  const { result } = await passes(undefined, { realm: 'the cellar' });
  expect(result).toMatchObject({ headers: { 'www-authenticate': 'Basic realm="the cellar", charset="UTF-8"' } });
});

describe('config', () => {
  it.each([
    [undefined, 'config must be an object such as'],
    [{}, 'config.users must have at least one entry'],
    [{ users: [] }, 'config.users must have at least one entry'],
    [{ users: '# nobody\n' }, 'config.users must have at least one entry'],
    [{ users: ['demo'] }, 'config.users[0] must be "name:hash", as htpasswd writes it'],
    [
      { users: [SHA, 'bob:$apr1$x$y'] },
      'config.users[1]: the hash of "bob" is neither bcrypt nor {SHA}; make one with htpasswd -nB bob',
    ],
    [{ users: ['bob:plain'] }, 'is neither bcrypt nor {SHA}'],
    [{ users: [SHA, SHA] }, 'config.users[1]: "sha" stands there twice'],
    [{ users: [BCRYPT.replace('$05$', '$15$')] }, 'the bcrypt cost of "demo" must be 4 to 14'],
    [{ users: [SHA], realm: 'a"b' }, 'config.realm must be ASCII text'],
    [{ users: [SHA], paths: '/x' }, 'config.paths must be an array of patterns'],
    [{ users: [SHA], paths: ['x'] }, 'config.paths[0] must be a pattern that starts with "/", got "x"'],
    [{ users: [SHA], user: [] }, 'config.user is not known'],
    [{ users: [SHA], userHeader: 'a b' }, 'config.userHeader must be'],
    [{ users: [SHA], removeAuthorization: 1 }, 'config.removeAuthorization must be true or false'],
  ])('%j is refused', async (config, message) => {
    await expect(basicAuth(config, makeContext())).rejects.toThrow(message);
  });

  it('takes the text of a file too', async () => {
    const users = `# the file\n${SHA}\r\n\n${BCRYPT}\n`;
    expect((await passes(basic('demo', 'demo'), { users })).result.status).toBe(200);
  });

  it('never shows a hash', async () => {
    await expect(basicAuth({ users: ['bob:hunter2'] }, makeContext())).rejects.not.toThrow('hunter2');
  });
});

it.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['ab', 'abc', false],
  ['', '', true],
  ['', 'a', false],
  ['a', '', false],
])('equal(%j, %j)', (a, b, expected) => {
  expect(equal(a, b)).toBe(expected);
});
