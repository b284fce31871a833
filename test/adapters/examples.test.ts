/** The examples of adapters run as they stand, each with its framework. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { request } from '../server/support.ts';

const FOLDER = fileURLToPath(new URL('../../examples/adapters/', import.meta.url));
const ADAPTERS = fileURLToPath(new URL('../../src/server/adapters/', import.meta.url));
const { exports: entries } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, string | { default: string; types: string }>;
};

afterEach(() => vi.unstubAllEnvs());

it.each(readdirSync(FOLDER).map((file) => file.replace('.ts', '')))('%s serves', async (name) => {
  vi.stubEnv('PORT', '0');
  const { server } = (await import(`../../examples/adapters/${name}.ts`)) as { server: Server };
  await vi.waitFor(() => expect(server.listening).toBe(true));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const hello = await request(origin, '/', { headers: { 'x-request-id': 'abc-1' } });
  expect(hello).toMatchObject({ status: 200, text: 'hello abc-1\n', headers: { 'x-request-id': 'abc-1' } });
  expect(await request(origin, '/blocked/x')).toMatchObject({ status: 403, text: 'Forbidden\n' });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

it('there is one for each adapter, and an export of the package', () => {
  const names = readdirSync(FOLDER).map((file) => file.replace('.ts', ''));
  expect(names.sort()).toEqual(['express', 'fastify', 'hono', 'koa', 'node']);
  for (const name of names) {
    expect(readdirSync(ADAPTERS)).toContain(`${name}.ts`);
    expect(entries[`./${name}`]).toEqual({
      types: `./dist/server/adapters/${name}.d.ts`,
      default: `./dist/server/adapters/${name}.js`,
    });
    const text = readFileSync(`${FOLDER}${name}.ts`, 'utf8');
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('/**')).length).toBeLessThanOrEqual(10);
  }
});
