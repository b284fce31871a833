/** Entries and imports of `importFile` that are less usual: links, JavaScript, CommonJS, and what a file knows of its place. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failure, guest, type Tree, tree } from './support.ts';

/** The export `out` of `main.ts`, or of the file that is named. */
async function out(files: Tree, entry = 'main.ts'): Promise<unknown> {
  const module = await guest({ modules: { kv: { version: 3 } } }).importFile(join(tree(files), entry));
  return module.get('out');
}

test.each<[string, Tree, unknown]>([
  [
    'a file before a directory of its name',
    {
      'main.ts': 'export { out } from "./d";',
      'd.ts': 'export const out = 1;',
      'd/index.ts': 'export const out = 2;',
    },
    1,
  ],
  ['a name of JSON', { 'main.ts': 'export { x as out } from "./a.json";', 'a.json': '{"x":5}' }, 5],
  [
    'CommonJS',
    { 'main.ts': 'import a from "./a.cjs"; export const out = a.x;', 'a.cjs': 'module.exports = { x: 1 };' },
    1,
  ],
  [
    'a link to a directory of the folder',
    { 'main.ts': 'export { out } from "./l/a.ts";', l: '-> d', 'd/a.ts': 'export const out = 1;' },
    1,
  ],
  [
    'one module, however it is named',
    {
      'main.ts': 'import { o } from "./a"; import { o as p } from "./d/../l.ts"; export const out = o === p;',
      'a.ts': 'export const o = {};',
      'l.ts': '-> a.ts',
      'd/x.ts': '',
    },
    true,
  ],
])('finds %s', async (_name, files, expected) => {
  expect(await out(files)).toEqual(expected);
});

test('an entry that is JavaScript, alone and with imports', async () => {
  expect(await out({ 'main.js': 'export const out = 1;' }, 'main.js')).toBe(1);
  expect(await out({ 'main.mjs': 'export { version as out } from "host:kv";' }, 'main.mjs')).toBe(3);
  const files = { 'main.js': 'export { out } from "./a.js";', 'a.js': 'export const out = 1;' };
  expect(await out(files, 'main.js')).toBe(1);
});

test.each(['main.ts', 'main.js'])('an entry that is a link stands for what it leads to: %s', async (entry) => {
  const files = {
    [`links/${entry}`]: `-> ../real/${entry}`,
    [`real/${entry}`]: 'export { out } from "./a.js";',
    'real/a.js': 'export const out = 1;',
    'links/a.js': 'export const out = "beside the link";',
  };
  expect(await out(files, `links/${entry}`)).toBe(1);
});

test('`require` does not leave the folder', async () => {
  const files = {
    'p/main.ts': 'export { default as out } from "./a.cjs";',
    'p/a.cjs': '\nmodule.exports = require("../b.cjs");',
    'b.cjs': '',
  };
  expect(await failure(() => out(files, 'p/main.ts'))).toMatchObject({
    code: 'LOAD',
    plugin: 'plug',
    line: 2,
    column: 26,
    message: expect.stringMatching(/^the import "\.\.\/b\.cjs" leaves the plugin's folder/),
  });
});

test('a tsconfig.json that is broken, or maps paths, is not read', async () => {
  const main = { 'main.ts': 'export { out } from "lib";', 'lib.ts': 'export const out = 1;' };
  const paths = '{ "compilerOptions": { "baseUrl": ".", "paths": { "lib": ["./lib.ts"] } } }';
  expect(await failure(() => out({ ...main, 'tsconfig.json': paths }))).toMatchObject({ code: 'LOAD', line: 1 });
  expect(await out({ 'main.ts': 'export const out = 1;', 'tsconfig.json': '{ broken' })).toBe(1);
});

test('a directory is no file to import', async () => {
  const folder = tree({ 'd/a.ts': '' });
  const error = await failure(() => guest().importFile(join(folder, 'd')));
  expect(error).toMatchObject({ code: 'LOAD', file: join(folder, 'd') });
});

describe('import.meta.url names the file and no folder of the host', () => {
  test.each([
    ['TypeScript', 'main.ts'],
    ['JavaScript', 'main.js'],
  ])('%s', async (_name, entry) => {
    const folder = tree({
      [`secret/plug/${entry}`]: 'export const out = [import.meta.url, Object.keys(import.meta)];',
    });
    const module = await guest().importFile(join(folder, 'secret/plug', entry));
    expect(module.get('out')).toEqual([`plugin:plug/${entry}`, ['url']]);
  });
});
