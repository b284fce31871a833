/** `Interpreter.importFile`: relative imports, and what keeps them in the folder. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failure, guest, tree } from './support.ts';

/** The export `out` of `main.ts`, or of the file that is named. */
async function out(files: Readonly<Record<string, string>>, entry = 'main.ts'): Promise<unknown> {
  const folder = tree(files);
  const module = await guest({ modules: { kv: { version: 3 } } }).importFile(join(folder, entry));
  return module.get('out');
}

describe('finds', () => {
  test.each<[string, Record<string, string>, unknown]>([
    ['a file', { 'main.ts': 'export { out } from "./a.ts";', 'a.ts': 'export const out: number = 1;' }, 1],
    ['a file without its ending', { 'main.ts': 'export { out } from "./a";', 'a.ts': 'export const out = 1;' }, 1],
    ['a .ts file by its .js name', { 'main.ts': 'export { out } from "./a.js";', 'a.ts': 'export const out = 1;' }, 1],
    ['a file of a directory', { 'main.ts': 'export { out } from "./d/a.ts";', 'd/a.ts': 'export const out = 1;' }, 1],
    ['a directory', { 'main.ts': 'export { out } from "./d";', 'd/index.ts': 'export const out = 1;' }, 1],
    [
      'a file before a directory of its name',
      {
        'main.ts': 'export { out } from "./d";',
        'd.ts': 'export const out = 1;',
        'd/index.ts': 'export const out = 2;',
      },
      1,
    ],
    [
      'a file one folder up',
      {
        'main.ts': 'export { out } from "./d/a.ts";',
        'd/a.ts': 'export { out } from "../b.ts";',
        'b.ts': 'export const out = 1;',
      },
      1,
    ],
    [
      'JSON',
      { 'main.ts': 'import data from "./a.json"; export const out = data.x[0];', 'a.json': '{"x":[{"y":1}]}' },
      { y: 1 },
    ],
    ['a name of JSON', { 'main.ts': 'import { x } from "./a.json"; export const out = x;', 'a.json': '{"x":5}' }, 5],
    [
      'CommonJS',
      { 'main.ts': 'import a from "./a.cjs"; export const out = a.x;', 'a.cjs': 'module.exports = { x: 1 };' },
      1,
    ],
    [
      'a host module from below',
      { 'main.ts': 'export { out } from "./a.ts";', 'a.ts': 'export { version as out } from "host:kv";' },
      3,
    ],
    [
      'a dynamic import',
      { 'main.ts': 'export const { out } = await import("./a.ts");', 'a.ts': 'export const out = 1;' },
      1,
    ],
    [
      'a link to a file of the folder',
      { 'main.ts': 'export { out } from "./l.ts";', 'l.ts': '-> a.ts', 'a.ts': 'export const out = 1;' },
      1,
    ],
    [
      'a link to a directory of the folder',
      { 'main.ts': 'export { out } from "./l/a.ts";', l: '-> d', 'd/a.ts': 'export const out = 1;' },
      1,
    ],
    [
      'one module however it is named',
      {
        'main.ts': 'import { o } from "./a"; import { o as p } from "./d/../a.ts"; export const out = o === p;',
        'a.ts': 'export const o = {};',
        'd/x.ts': '',
      },
      true,
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await out(files)).toEqual(expected);
  });

  test('an entry that is JavaScript, alone and with imports', async () => {
    expect(await out({ 'main.js': 'export const out = 1;' }, 'main.js')).toBe(1);
    expect(await out({ 'main.mjs': 'export { version as out } from "host:kv";' }, 'main.mjs')).toBe(3);
    expect(await out({ 'main.js': 'export { out } from "./a.js";', 'a.js': 'export const out = 1;' }, 'main.js')).toBe(
      1,
    );
  });

  test.each(['main.ts', 'main.js'])('what a link leads to, if the host itself names the link: %s', async (entry) => {
    const files = {
      [`links/${entry}`]: `-> ../real/${entry}`,
      [`real/${entry}`]: 'export { out } from "./a.js";',
      'real/a.js': 'export const out = 1;',
    };
    expect(await out(files, `links/${entry}`)).toBe(1);
  });
});

describe('does not read a tsconfig.json', () => {
  test('for paths', async () => {
    const files = {
      'main.ts': 'export { out } from "lib";',
      'lib.ts': 'export const out = 1;',
      'tsconfig.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "lib": ["./lib.ts"] } } }',
    };
    expect(await failure(() => out(files))).toMatchObject({
      code: 'LOAD',
      message: `cannot find the package "lib"; install it in the plugin's folder`,
      line: 1,
    });
  });

  test('for the meaning of class fields, nor a broken one at all', async () => {
    const source =
      'class A { set x(v: number) {} } class B extends A { x = 1 } export const out = Object.hasOwn(new B(), "x");';
    expect(
      await out({ 'main.ts': source, 'tsconfig.json': '{ "compilerOptions": { "useDefineForClassFields": false } }' }),
    ).toBe(true);
    expect(await out({ 'main.ts': source, 'tsconfig.json': '{ broken' })).toBe(true);
  });
});

describe('refuses', () => {
  const SECRET = 'export const out = "secret";';
  /** The wording stands in test/diagnostics. */
  const leaves = (specifier: string, found: string) =>
    expect.stringMatching(new RegExp(`^the import "${specifier}" leaves the plugin's folder .* ${found}\\)`));

  test.each<[string, Record<string, string>, unknown, number]>([
    [
      'a file beside the folder',
      { 'p/main.ts': '\nexport { out } from "../a.ts";', 'a.ts': SECRET },
      leaves('../a.ts', '../a.ts'),
      2,
    ],
    [
      'a folder of the same beginning',
      { 'p/main.ts': 'export { out } from "../p2/a.ts";', 'p2/a.ts': SECRET },
      leaves('../p2/a.ts', '../p2/a.ts'),
      1,
    ],
    [
      'a link to a file outside',
      { 'p/main.ts': 'export { out } from "./l.ts";', 'p/l.ts': '-> ../a.ts', 'a.ts': SECRET },
      leaves('./l.ts', '../a.ts'),
      1,
    ],
    [
      'a link to a directory outside',
      { 'p/main.ts': 'export { out } from "./l/a.ts";', 'p/l': '-> ../d', 'd/a.ts': SECRET },
      leaves('./l/a.ts', '../d/a.ts'),
      1,
    ],
    [
      'JSON outside',
      { 'p/main.ts': 'import out from "../a.json"; export { out };', 'a.json': '1' },
      leaves('../a.json', '../a.json'),
      1,
    ],
    [
      'a dynamic import of a file outside',
      { 'p/main.ts': 'export const { out } = await import("../a.ts");', 'a.ts': SECRET },
      leaves('../a.ts', '../a.ts'),
      1,
    ],
    [
      '`require` of a file outside',
      {
        'p/main.ts': 'export { default as out } from "./a.cjs";',
        'p/a.cjs': 'module.exports = require("../b.cjs");',
        'b.cjs': '',
      },
      leaves('../b.cjs', '../b.cjs'),
      1,
    ],
  ])('%s', async (_name, files, message, line) => {
    const error = await failure(() => out(files, 'p/main.ts'));
    expect(error).toMatchObject({ code: 'LOAD', plugin: 'plug', message, line });
    expect(error.frame).toContain('^');
  });

  test('an absolute path', async () => {
    const secret = join(tree({ 'a.ts': SECRET }), 'a.ts');
    const error = await failure(() => out({ 'main.ts': `export { out } from ${JSON.stringify(secret)};` }));
    expect(error).toMatchObject({ code: 'LOAD', line: 1, column: 21 });
    expect(error.message).toMatch(/^the import ".*a\.ts" leaves the plugin's folder/);
  });

  test.each([
    [
      'node:fs',
      'cannot import "node:fs": a plugin has no Node modules; import what the host grants ("host:…") instead',
    ],
    ['fs', 'cannot import "fs": a plugin has no Node modules; import what the host grants ("host:…") instead'],
    [
      'fs/promises',
      'cannot import "fs/promises": a plugin has no Node modules; import what the host grants ("host:…") instead',
    ],
    [
      'node:vm',
      'cannot import "node:vm": a plugin has no Node modules; import what the host grants ("host:…") instead',
    ],
    [
      'https://example.org/a.js',
      'cannot import "https://example.org/a.js": a plugin imports files of its folder, packages and host modules',
    ],
    [
      'http://example.org/a.js',
      'cannot import "http://example.org/a.js": a plugin imports files of its folder, packages and host modules',
    ],
    [
      'data:text/javascript,export{}',
      'cannot import "data:text/javascript,export{}": a plugin imports files of its folder, packages and host modules',
    ],
    [
      'file:///etc/hostname',
      'cannot import "file:///etc/hostname": a plugin imports files of its folder, packages and host modules',
    ],
    ['./nope.ts', 'cannot find "./nope.ts" from this file'],
    ['nope', `cannot find the package "nope"; install it in the plugin's folder`],
  ])('%s', async (specifier, message) => {
    const error = await failure(() => out({ 'main.ts': `\n  import ${JSON.stringify(specifier)};` }));
    expect(error).toMatchObject({ code: 'LOAD', message, line: 2, column: 10 });
    expect(error.frame).toBe(
      `  1 |\n> 2 |   import ${JSON.stringify(specifier)};\n    |          ${'^'.repeat(specifier.length + 2)}`,
    );
  });

  test('a file of another kind', async () => {
    const error = await failure(() =>
      out({ 'main.ts': 'import a from "./a.wasm"; export const out = a;', 'a.wasm': 'x' }),
    );
    expect(error).toMatchObject({ code: 'LOAD', line: 1, column: 15 });
    expect(error.message).toContain('.wasm');
  });

  test('an entry that is not there, or is a directory', async () => {
    const folder = tree({ 'd/a.ts': '' });
    const absent = join(folder, 'nope.ts');
    expect(await failure(() => guest().importFile(absent))).toMatchObject({ code: 'LOAD', file: absent });
    expect(await failure(() => guest().importFile(join(folder, 'd')))).toMatchObject({
      code: 'LOAD',
      file: join(folder, 'd'),
    });
  });

  test('a syntax error below, with its own place', async () => {
    const folder = tree({
      'main.ts': 'export { out } from "./d/a.ts";',
      'd/a.ts': 'export const x: number = 1;\nexport const out = ;',
    });
    const error = await failure(() => guest().importFile(join(folder, 'main.ts')));
    expect(error).toMatchObject({ code: 'SYNTAX', plugin: 'plug', file: join(folder, 'd/a.ts'), line: 2, column: 20 });
    expect(error.frame).toBe(
      '  1 | export const x: number = 1;\n> 2 | export const out = ;\n    |                    ^',
    );
  });
});

test.each([
  ['TypeScript', 'main.ts'],
  ['JavaScript', 'main.js'],
])('import.meta.url names the file and no folder of the host: %s', async (_name, entry) => {
  const folder = tree({ [`secret/plug/${entry}`]: 'export const out = [import.meta.url, Object.keys(import.meta)];' });
  const module = await guest().importFile(join(folder, 'secret/plug', entry));
  expect(module.get('out')).toEqual([`plugin:plug/${entry}`, ['url']]);
});
