/** Each example plugin in its realm, on either engine, behind the built server: that it loads, and does the one thing that it is for. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, type Served, serveBuilt } from '../server/spawn.ts';
import { type Answer, request } from '../server/support.ts';

const SECRET = 'thirty-two bytes and a few more than these';

interface Trial {
  readonly config: object;
  readonly headers?: Record<string, string | string[]>;
  readonly method?: string;
  readonly body?: string;
  readonly path?: string;
  check(answer: Answer): void;
}

const echo = ({ text }: Answer): { url: string; headers: Record<string, string> } => JSON.parse(text);

const TRIALS: Readonly<Record<string, Trial>> = {
  'rate-limit': { config: { limit: 1, seconds: 60 }, check: ({ status }) => expect(status).toBe(429) },
  'request-id': { config: {}, check: ({ headers }) => expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/) },
  headers: { config: { response: { set: { 'x-a': '1' } } }, check: ({ headers }) => expect(headers['x-a']).toBe('1') },
  'block-path': { config: { paths: ['/**'] }, check: ({ status }) => expect(status).toBe(403) },
  'basic-auth': {
    config: { users: ['sha:{SHA}2PRZAyDhNDqRW2OUFwZQqPNdaSY='] },
    check: ({ headers }) => expect(headers['www-authenticate']).toContain('Basic realm'),
  },
  jwt: {
    config: { keys: [{ alg: 'HS256', secret: SECRET }], claims: { sub: 'x-user' } },
    check: (answer) => expect(echo(answer).headers['x-user']).toBe('ada'),
  },
  'ip-allow': { config: { deny: ['127.0.0.0/8'] }, check: ({ status }) => expect(status).toBe(403) },
  cors: {
    config: { origins: ['https://a.example'] },
    headers: { origin: 'https://a.example' },
    check: ({ headers }) => expect(headers['access-control-allow-origin']).toBe('https://a.example'),
  },
  'security-headers': { config: {}, check: ({ headers }) => expect(headers['x-content-type-options']).toBe('nosniff') },
  rewrite: {
    config: { rules: [{ match: '/(?<rest>\\w+)$', to: '/new/$<rest>' }] },
    check: (answer) => expect(echo(answer).url).toBe('/new/rewrite'),
  },
  cache: { config: { defaultSeconds: 60 }, check: ({ headers }) => expect(headers['x-cache']).toBe('hit') },
  'json-transform': {
    config: { response: { remove: ['headers'], set: { 'a.b': [1] } } },
    check: ({ text }) => expect(JSON.parse(text)).toEqual({ method: 'GET', url: '/json-transform', a: { b: [1] } }),
  },
  'geo-header': {
    config: { ranges: { '127.0.0.0/8': 'XL' }, tellClient: true },
    check: ({ headers }) => expect(headers['x-country']).toBe('XL'),
  },
  'ab-test': {
    config: { variants: { one: 1 } },
    check: ({ headers }) => expect(headers['set-cookie']?.[0]).toMatch(/^ab=one;/),
  },
};

it('there is a trial for each', () => {
  expect(Object.keys(TRIALS).sort()).toEqual(readdirSync(join(ROOT, 'plugins')).sort());
});

describe.each(['compiled', 'interpreted'])('%s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-plugins-'));
  let server: Served;

  beforeAll(async () => {
    const routes = Object.entries(TRIALS).map(([name, { config }]) => ({
      path: `/${name}`,
      plugins: [{ name, config }],
    }));
    writeFileSync(join(folder, 'c.json'), JSON.stringify({ routes, engine, grant: { 'rate-limit': ['kv'] } }));
    server = await serveBuilt(['--config', join(folder, 'c.json')]);
  });
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(TRIALS))('%s', async (name, { headers = {}, check }) => {
    const token = await new SignJWT({ sub: 'ada' }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(SECRET));
    const ask = () =>
      request(server.origin, `/${name}`, {
        headers: { ...headers, ...(name === 'jwt' ? { authorization: `Bearer ${token}` } : {}) },
      });
    // Twice: what remembers shows it only then.
    await ask();
    check(await ask());
  });
});
