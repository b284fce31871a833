/** What may lie in a folder of plugins that is no plugin, or not where it seems to be. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GOOD, pluginFolder, start, statuses } from './support.ts';

test.each([true, false])('what is named like a file and is none is no plugin (check: %s)', async (check) => {
  const folder = pluginFolder({ 'good.ts': GOOD });
  mkdirSync(join(folder, 'folder.ts'));
  execFileSync('mkfifo', [join(folder, 'pipe.ts')]);
  expect(statuses(await start(folder, { check }))).toEqual({ good: 'ready' });
});

test.each(['index.ts', 'index.js'])(
  'an entry that is a link out of the plugin’s folder is refused: %s',
  async (entry) => {
    const folder = pluginFolder({
      'p/package.json': JSON.stringify({ main: entry }),
      [`p/${entry}`]: `-> ../../outside/${entry}`,
      [`../outside/${entry}`]: 'export default { greet: () => "secret" };',
    });
    const { host } = await start(folder);
    expect(host.plugins.get('p')).toMatchObject({ status: 'failed', error: { code: 'LOAD', plugin: 'p' } });
    expect(host.plugins.get('p')?.error?.message).toContain("leaves the plugin's folder");
  },
);

test('a plugin that is a link to a folder elsewhere is the folder that it leads to', async () => {
  const folder = pluginFolder({
    p: '-> ../outside/q',
    '../outside/q/package.json': '{}',
    '../outside/q/index.ts': 'import { word } from "./word.ts"; export default { greet: () => word };',
    '../outside/q/word.ts': 'export const word: string = "linked";',
  });
  const { host } = await start(folder, { check: true });
  expect(await host.get('p').greet('')).toBe('linked');
});

test('a file that two names lead to is two plugins', async () => {
  const folder = pluginFolder({ 'a.ts': 'let n = 0; export default { greet: () => `${++n}` };', 'b.ts': '-> a.ts' });
  const { host } = await start(folder);
  expect([await host.get('a').greet(''), await host.get('a').greet(''), await host.get('b').greet('')]).toEqual([
    '1',
    '2',
    '1',
  ]);
});

test('two files that lead to one are still two plugins of one name', async () => {
  const folder = pluginFolder({ 'a.ts': GOOD, 'a.mts': '-> a.ts' });
  const { host } = await start(folder);
  expect(host.plugins.get('a')?.error?.message).toMatch(/^two plugins are called "a": /);
});

test('the plugins come by alphabet, whoever was ready first', async () => {
  const folder = pluginFolder({
    'c.ts': GOOD,
    'a.ts': `await new Promise((r) => setTimeout(r, 20));\n${GOOD}`,
    'b.ts': GOOD,
  });
  expect(Object.keys(statuses(await start(folder)))).toEqual(['a', 'b', 'c']);
});

test.each([
  ['texts and data', '"a", 1, { b: [1, null] }, undefined, true', 'a 1 {"b":[1,null]} undefined true'],
  ['what JSON cannot say', '{ toString: "no", valueOf: 1, n: 1n }', "{ toString: 'no', valueOf: 1, n: 1n }"],
  [
    'a loop',
    '(() => { const o = { toString: 1 }; o.self = o; return o; })()',
    '<ref *1> { toString: 1, self: [Circular *1] }',
  ],
  ['a symbol, a function', 'Symbol("s"), () => 1', 'Symbol(s) [function]'],
])('the log has %s of a console as text', async (_name, args, expected) => {
  const { log } = await start(pluginFolder({ 'p.ts': `console.info(${args});\n${GOOD}` }));
  expect(log).toEqual([['info', expected, 'p']]);
});

test('the log has an error of a console with the guest’s stack and no more', async () => {
  const { log } = await start(
    pluginFolder({ 'p.ts': `const f = () => new TypeError("m");\nconsole.error(f());\n${GOOD}` }),
  );
  expect(log).toEqual([['error', 'TypeError: m\n    at f (p.ts:1:17)\n    at p.ts:2:15', 'p']]);
});
