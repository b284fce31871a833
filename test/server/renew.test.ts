/** A config that changes while the server runs: what it says counts from then on, if it is sound. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LogEntry, type Served, serveBuilt } from './spawn.ts';
import { request, until } from './support.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsugi-renew-'));
  mkdirSync(join(folder, 'plugins'));
  write(
    'plugins/mark.ts',
    `import type { Middleware } from 'tsugi/http';
import { incr } from 'host:kv';
export interface Config { word: string }
export default (config: Config): Middleware => ({
  async handle(_request, next) {
    const response = await next();
    response.headers.set('x-word', config.word);
    response.headers.set('x-count', String(await incr('count')));
    return response;
  },
});`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Written beside it and renamed, as editors do. */
function write(name: string, text: string): void {
  const file = join(folder, name);
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
const configure = (word: unknown, more: object = {}): void =>
  write(
    'tsugi.config.json',
    JSON.stringify({ watch: true, plugins: [{ name: 'mark', config: { word } }], grant: { mark: ['kv'] }, ...more }),
  );
const start = (): Promise<Served> => serveBuilt([], { cwd: folder });
const told = (server: Served, message: string, count = 1): Promise<void> =>
  until(() => entries(server, message).length >= count, message, 10_000);
const entries = (server: Served, message: string): LogEntry[] =>
  server.log().filter((entry) => entry.message === message);
const headers = async (server: Served): Promise<unknown[]> => {
  const { headers } = await request(server.origin, '/');
  return [headers['x-word'], headers['x-count']];
};

it('counts from then on, for new requests, with what the plugins have stored', async () => {
  configure('one');
  await using server = await start();
  expect(await headers(server)).toEqual(['one', '1']);

  // under way while the config changes: it is answered by those that took it
  const slow = http.request(server.origin, { method: 'POST' });
  const answered = new Promise<http.IncomingMessage>((resolve) => slow.once('response', resolve));
  slow.write('a');
  const response = await answered;
  configure('two');
  await told(server, 'config renewed');
  expect(await headers(server)).toEqual(['two', '3']);
  slow.end('b');
  let text = '';
  for await (const chunk of response) text += chunk;
  expect(response.headers['x-word']).toBe('one');
  expect(text).toContain('ab');
  expect(await server.stop('SIGTERM')).toBe(0);
});

it('stays as it was if it is not sound, and says why', async () => {
  configure('one');
  await using server = await start();
  write('tsugi.config.json', '{ "plugins": [');
  await told(server, 'the config stays as it was');
  expect(await headers(server)).toEqual(['one', '1']);
  configure(5);
  await told(server, 'the config stays as it was', 2);
  expect(await headers(server)).toEqual(['one', '2']);
  const [first, second] = entries(server, 'the config stays as it was').map((entry) => JSON.stringify(entry));
  expect(first).toContain('tsugi.config.json');
  expect(second).toContain('mark could not be loaded');
  configure('three');
  await told(server, 'config renewed');
  expect(await headers(server)).toEqual(['three', '3']);
});

it('says what needs a restart', async () => {
  configure('one');
  await using server = await start();
  configure('two', { port: 1, timeouts: { drainMs: 1 } });
  await told(server, 'config renewed');
  expect(entries(server, 'a part of the config needs a restart')).toMatchObject([{ keys: 'port timeouts' }]);
  expect(await headers(server)).toEqual(['two', '1']);
});
