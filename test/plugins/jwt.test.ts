/** The plugin jwt. Tokens are made by jose and keys by Node, so that nothing here checks itself. */
import {
  createECDH,
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { toNumber } from '../../plugins/jwt/bytes.ts';
import jwt, { type Config } from '../../plugins/jwt/index.ts';
import type { Algorithm, Key } from '../../plugins/jwt/keys.ts';
import { isOnCurve, verifyP256 } from '../../plugins/jwt/p256.ts';
import { handle, makeContext, makeRequest } from './support.ts';

const SECRET = 'a secret of more than sixty-four bytes, as HS512 wants it, and then some';
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = (key: KeyObject): Record<string, string> => key.export({ format: 'jwk' }) as Record<string, string>;

const KEYS: Readonly<Record<Algorithm, { readonly key: Key; readonly signing: KeyObject | Uint8Array }>> = {
  ...Object.fromEntries(
    (['HS256', 'HS384', 'HS512'] as const).map((alg) => [
      alg,
      { key: { alg, secret: SECRET }, signing: Buffer.from(SECRET) },
    ]),
  ),
  ...Object.fromEntries(
    (['RS256', 'RS384', 'RS512'] as const).map((alg) => [
      alg,
      { key: { alg, ...jwk(rsa.publicKey) }, signing: rsa.privateKey },
    ]),
  ),
  ES256: { key: { alg: 'ES256', ...jwk(ec.publicKey) }, signing: ec.privateKey },
} as Record<Algorithm, { key: Key; signing: KeyObject | Uint8Array }>;

const NOW = Math.floor(Date.now() / 1000);
const token = (
  alg: Algorithm,
  claims: Record<string, unknown> = {},
  head: Record<string, unknown> = {},
): Promise<string> =>
  new SignJWT({ sub: 'ada', ...claims }).setProtectedHeader({ alg, ...head }).sign(KEYS[alg].signing);

let context = makeContext();
beforeEach(() => {
  context = makeContext();
});

async function ask(
  config: Partial<Config>,
  text: string | string[] | undefined,
  url = '/',
  more: Record<string, string> = {},
) {
  const bearer = (one: string): string => `Bearer ${one}`;
  const authorization = Array.isArray(text) ? text.map(bearer) : text === undefined ? undefined : bearer(text);
  const request = makeRequest(url, { ...(authorization === undefined ? {} : { authorization }), ...more });
  const plugin = await jwt({ keys: [KEYS.HS256.key], ...config }, context);
  const { result } = await handle(plugin, request);
  const reason = (context.lines.at(-1)?.[1] as { reason?: string } | undefined)?.reason;
  return { status: result.status, result, request, reason };
}

describe.each(Object.entries(KEYS))('%s', (name, { key }) => {
  const alg = name as Algorithm;

  it('lets a token of jose pass', async () => {
    expect((await ask({ keys: [key] }, await token(alg))).status).toBe(200);
  });

  it('refuses one that was changed anywhere', async () => {
    const good = await token(alg);
    const [head = '', payload = '', signature = ''] = good.split('.');
    const other = await token(alg, { sub: 'eve' });
    const flipped = Buffer.from(signature, 'base64url');
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    for (const bad of [
      [head, other.split('.')[1], signature],
      [head, payload, flipped.toString('base64url')],
      [head, payload, ''],
      [head, payload, signature.slice(0, -4)],
      [head, payload, `${signature}AAAA`],
    ]) {
      expect(await ask({ keys: [key] }, bad.join('.'))).toMatchObject({
        status: 401,
        reason: 'no key fits the signature',
      });
    }
  });
});

describe('the algorithm is the key’s', () => {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each(['none', 'None', 'HS384', 'RS256', undefined])('%s instead of HS256 is refused', async (alg) => {
    const [, payload, signature] = (await token('HS256')).split('.');
    expect(await ask({}, [encode({ alg }), payload, signature].join('.'))).toMatchObject({ status: 401 });
    expect(await ask({}, [encode({ alg }), payload, ''].join('.'))).toMatchObject({ status: 401 });
  });

  it('a public key is no secret', async () => {
    const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const forged = await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(pem));
    expect(await ask({ keys: [KEYS.RS256.key] }, forged)).toMatchObject({
      status: 401,
      reason: 'no key fits the signature',
    });
  });

  it('a signature of the same key in another form is refused', async () => {
    const input = (await token('RS256')).split('.').slice(0, 2).join('.');
    const pss = sign('sha256', Buffer.from(input), { key: rsa.privateKey, padding: 6 });
    expect(await ask({ keys: [KEYS.RS256.key] }, `${input}.${pss.toString('base64url')}`)).toMatchObject({
      status: 401,
    });
    const [head, payload] = (await token('ES256')).split('.');
    const der = createSign('sha256').update(`${head}.${payload}`).sign(ec.privateKey);
    expect(await ask({ keys: [KEYS.ES256.key] }, `${head}.${payload}.${der.toString('base64url')}`)).toMatchObject({
      status: 401,
    });
  });

  it('extensions that must be understood are refused', async () => {
    const text = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', b64: true, crit: ['b64'] })
      .sign(Buffer.from(SECRET));
    expect(await ask({}, text)).toMatchObject({ status: 401, reason: 'the token needs extensions' });
  });
});

describe('P-256', () => {
  it('agrees with OpenSSL on many keys', () => {
    for (let n = 0; n < 8; n++) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const { x = '', y = '' } = jwk(publicKey);
      const key = { x: toNumber(Buffer.from(x, 'base64url')), y: toNumber(Buffer.from(y, 'base64url')) };
      expect(isOnCurve(key.x, key.y)).toBe(true);
      const digest = randomBytes(32);
      // signs the digest of the digest, which is as good as any
      const signature = sign('sha256', digest, { key: privateKey, dsaEncoding: 'ieee-p1363' });
      const hashed = createHash('sha256').update(digest).digest();
      expect(verifyP256(key, hashed, signature)).toBe(true);
      expect(verifyP256(key, digest, signature)).toBe(false);
      expect(verifyP256({ x: key.x, y: key.y + 1n }, hashed, signature)).toBe(false);
      expect(verifyP256(key, hashed, Buffer.alloc(64))).toBe(false);
      expect(verifyP256(key, hashed, Buffer.alloc(64, 0xff))).toBe(false);
    }
  });

  it('verifies when both points are the same, which is a case of its own', () => {
    const ecdh = createECDH('prime256v1');
    ecdh.setPrivateKey(Buffer.from('1'.padStart(64, '0'), 'hex'));
    const point = ecdh.getPublicKey();
    const key = { x: toNumber(point.subarray(1, 33)), y: toNumber(point.subarray(33)) };
    // with the private key 1 and the nonce 1: r is the x of G, s is digest + r
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const digest = randomBytes(32);
    const s = (toNumber(digest) + (key.x % order)) % order;
    const hex = (value: bigint): string => value.toString(16).padStart(64, '0');
    expect(verifyP256(key, digest, Buffer.from(hex(key.x % order) + hex(s), 'hex'))).toBe(true);
  });
});

describe('claims', () => {
  it.each([
    [{ exp: NOW + 60 }, {}, undefined],
    [{ exp: NOW - 20 }, {}, undefined],
    [{ exp: NOW - 40 }, {}, 'the token has expired'],
    [{ exp: NOW - 5 }, { toleranceSeconds: 0 }, 'the token has expired'],
    [{ exp: 'soon' }, {}, 'exp is no time'],
    [{ nbf: NOW + 20 }, {}, undefined],
    [{ nbf: NOW + 40 }, {}, 'the token is not valid yet'],
    [{ iss: 'me' }, { issuer: 'me' }, undefined],
    [{ iss: 'you' }, { issuer: 'me' }, 'the token is of another issuer'],
    [{}, { issuer: 'me' }, 'the token is of another issuer'],
    [{ aud: 'a' }, { audience: ['b', 'a'] }, undefined],
    [{ aud: ['x', 'a'] }, { audience: ['a'] }, undefined],
    [{ aud: ['x'] }, { audience: ['a'] }, 'the token is for another audience'],
    [{}, { audience: ['a'] }, 'the token is for another audience'],
  ] as [Record<string, unknown>, Partial<Config>, string | undefined][])(
    '%j with %j: %s',
    async (claims, config, reason) => {
      expect(await ask(config, await token('HS256', claims))).toMatchObject({
        status: reason === undefined ? 200 : 401,
        reason,
      });
    },
  );

  it('go to the upstream in fields that no client can write', async () => {
    const config = { claims: { sub: 'x-user', roles: 'x-roles', missing: 'x-missing' }, removeToken: true };
    const good = await token('HS256', { sub: 'jörg', roles: ['a', 'b'] });
    const { request } = await ask(config, good, '/', { 'x-user': 'admin', 'x-missing': '1' });
    expect(request.headers.toRaw()).toEqual(['x-user', 'j%C3%B6rg', 'x-roles', '%5B%22a%22%2C%22b%22%5D']);
    const open = await ask({ ...config, except: ['/open'] }, undefined, '/open', { 'x-user': 'admin' });
    expect([open.status, open.request.headers.has('x-user')]).toEqual([200, false]);
  });
});

describe('where the token is', () => {
  it('is the field, or the cookie', async () => {
    const good = await token('HS256');
    expect((await ask({ cookie: 'session' }, undefined, '/', { cookie: `a=b; session=${good}` })).status).toBe(200);
    expect((await ask({}, undefined, '/', { cookie: `session=${good}` })).status).toBe(401);
    expect((await ask({ cookie: 'session' }, 'x.y.z', '/', { cookie: `session=${good}` })).status).toBe(401);
  });

  it('has to be one', async () => {
    const good = await token('HS256');
    expect(await ask({}, [good, good])).toMatchObject({ status: 401, reason: 'more than one token' });
  });

  it.each(['', 'x', 'a.b', 'a.b.c.d', '!.!.!', 'e30.e30.', `${'a'.repeat(20_000)}.b.c`, 'bnVsbA.e30.AAAA'])(
    '%j is none',
    async (text) => {
      const { status, result } = await ask({}, text);
      expect(status).toBe(401);
      expect(result.headers).toEqual({ 'www-authenticate': text === '' ? 'Bearer' : 'Bearer error="invalid_token"' });
    },
  );

  it('may be absent, if it is not required, but not wrong', async () => {
    expect(await ask({}, undefined)).toMatchObject({ status: 401, reason: undefined });
    expect((await ask({ required: false }, undefined)).status).toBe(200);
    expect((await ask({ required: false }, 'x.y.z')).status).toBe(401);
  });
});

it.each([
  ['/private', 401],
  ['/x/../private', 401],
  ['/%70rivate/x', 401],
  ['/open', 200],
  ['/private/open', 200],
  ['/private/open/../x', 401],
])('guards %s: %i', async (url, status) => {
  expect((await ask({ paths: ['/private/**'], except: ['/private/open/**'] }, undefined, url)).status).toBe(status);
});

it('takes the key that the token names', async () => {
  const keys: Key[] = [
    { alg: 'HS256', kid: 'old', secret: `old ${SECRET}` },
    { alg: 'HS256', kid: 'new', secret: SECRET },
  ];
  expect((await ask({ keys }, await token('HS256', {}, { kid: 'new' }))).status).toBe(200);
  expect((await ask({ keys }, await token('HS256', {}, { kid: 'old' }))).status).toBe(401);
  expect((await ask({ keys }, await token('HS256'))).status).toBe(200);
});

it.each([
  [{ keys: [] }, 'config.keys must have at least one key'],
  [{ keys: [{ alg: 'HS256', secret: 'short' }] }, 'config.keys[0]: the secret must have at least 32 bytes for HS256'],
  [{ keys: [{ alg: 'HS256', k: '***' }] }, 'config.keys[0].k must be base64url'],
  [{ keys: [{ alg: 'RS256', n: 'AQAB', e: 'AQAB' }] }, 'config.keys[0].n must have 2048 to 8192 bits, got 17'],
  [{ keys: [{ alg: 'ES256', x: 'AA' }] }, 'config.keys[0].y must be base64url'],
  [
    { keys: [KEYS.HS256.key], claims: { sub: 'x y' } },
    'config.claims.sub must be the name of a header such as "x-user"',
  ],
] as [Config, string][])('%j is refused', async (config, message) => {
  await expect(jwt(config, makeContext())).rejects.toThrow(message);
});
