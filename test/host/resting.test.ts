/** Many plugins that were loaded before: those beyond the first 64 are made when they are called, or when there is time. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { HostOptions } from '../../src/index.ts';
import type { Greeter } from './contract.ts';
import { pluginFolder, start } from './support.ts';

const COUNT = 70;
const names = Array.from({ length: COUNT }, (_, at) => `p${at + 10}`);
const last = names.at(-1) as string;
const PLUGIN = `import { made } from 'host:made';
import { word } from './node_modules/word/index.js';
made(word);
export default { greet: async (who: string) => (who === 'nobody' ? (who as never as { x: { y: string } }).x.y : word + ' ' + who) };`;

function folder(): { readonly plugins: string; readonly options: (made: string[]) => Partial<HostOptions<Greeter>> } {
  const files = names.flatMap((name) => [
    [`${name}/package.json`, '{ "type": "module" }'],
    [`${name}/index.ts`, PLUGIN],
    [`${name}/node_modules/word/index.js`, `export const word = '${name}';`],
  ]);
  const plugins = pluginFolder(Object.fromEntries(files));
  const cache = join(plugins, '..', `${plugins.split('/').at(-1)}-cache`);
  const options = (made: string[]): Partial<HostOptions<Greeter>> => ({
    cache,
    modules: { made: { made: (name: string) => void made.push(name) } },
  });
  return { plugins, options };
}

test('what was loaded before rests until it is called, or there is time', async () => {
  const { plugins, options } = folder();
  const first: string[] = [];
  const { host: before } = await start(plugins, options(first));
  expect(first).toHaveLength(COUNT);
  await before.close();

  const made: string[] = [];
  const { host } = await start(plugins, options(made));
  expect(made).toHaveLength(64);
  expect(host.resting).toBe(COUNT - 64);
  expect([...host.plugins.values()].every(({ status }) => status === 'ready')).toBe(true);
  expect(host.plugins.get(last)?.modules).toEqual(['made']);
  const api = host.get(last);
  const calls = [api.greet('you'), api.greet('me')];
  expect(await Promise.all(calls)).toEqual([`${last} you`, `${last} me`]);
  expect(host.plugins.get(last)?.stats).toMatchObject({ calls: 2, errors: 0, latency: { samples: 2 } });
  await expect(api.greet('nobody')).rejects.toMatchObject({ code: 'GUEST', plugin: last });
  expect(host.plugins.get(last)?.stats).toMatchObject({ calls: 3, errors: 1 });
  await vi.waitFor(() => expect(made).toHaveLength(COUNT), 10_000);
  expect(new Set(made).size).toBe(COUNT);
}, 60_000);

test('a config that is another one is none that was loaded before', async () => {
  const { plugins, options } = folder();
  await (await start(plugins, options([]))).host.close();
  const made: string[] = [];
  const { host } = await start(plugins, { ...options(made), config: { [last]: { a: 1 } } });
  expect(made).toHaveLength(65);
  expect(made).toContain(last);
  await host.close();
});

test('one that cannot be made after all says why, and is not taken for sound again', async () => {
  const { plugins, options } = folder();
  await (await start(plugins, options([]))).host.close();
  writeFileSync(join(plugins, last, 'node_modules/word/index.js'), 'throw new Error("no word");');
  const made: string[] = [];
  const { host } = await start(plugins, options(made));
  expect(made).toHaveLength(64);
  await expect(host.get(last).greet('you')).rejects.toMatchObject({ code: 'GUEST', plugin: last, message: 'no word' });
  const plugin = host.plugins.get(last);
  expect(plugin?.status).toBe('quarantined');
  expect(plugin?.reason).toMatch(/^no word; it is started anew after \d+ ms$/);
  await host.close();

  const again = await start(plugins, options([]));
  expect(again.host.plugins.get(last)?.status).toBe('failed');
  expect(again.host.plugins.get(last)?.reason).toBe('no word');
}, 60_000);

test('what nobody calls before the end was never made, and is not asked to close', async () => {
  const { plugins, options } = folder();
  await (await start(plugins, options([]))).host.close();
  const made: string[] = [];
  const { host } = await start(plugins, options(made));
  const call = host.get(last).greet('you');
  const ended = host.close();
  await expect(call).resolves.toBe(`${last} you`);
  await ended;
  expect(made).toHaveLength(65);
  rmSync(plugins, { recursive: true });
}, 60_000);
