/** Packages: in the plugin's own node_modules, and in a parent's where the plugin declares them. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failure, guest, type Tree, tree } from './support.ts';

const manifest = (more: Record<string, unknown> = {}): string =>
  JSON.stringify({ name: 'x', version: '1.0.0', ...more });

async function out(files: Tree, entry = 'p/main.ts'): Promise<unknown> {
  const module = await guest({ modules: { kv: { version: 3 } } }).importFile(join(tree(files), entry));
  return module.get('out');
}

/** The wording stands in test/diagnostics. */
const refusal = (specifier: string) => ({
  code: 'LOAD',
  plugin: 'plug',
  message: expect.stringMatching(new RegExp(`"${specifier}" .*"dependencies"`)),
});

describe('in the plugin’s own node_modules', () => {
  const MAIN = 'import lib, { x } from "lib"; export const out = [lib.x, x];';

  test.each<[string, Tree, unknown]>([
    [
      'CommonJS',
      { 'p/node_modules/lib/package.json': manifest(), 'p/node_modules/lib/index.js': 'exports.x = 1;' },
      [1, 1],
    ],
    [
      'CommonJS with `module.exports`',
      {
        'p/node_modules/lib/package.json': manifest({ main: 'l.js' }),
        'p/node_modules/lib/l.js': 'module.exports = { x: require("./m").y };',
        'p/node_modules/lib/m.js': 'exports.y = 2;',
      },
      [2, 2],
    ],
    [
      'ES modules',
      {
        'p/node_modules/lib/package.json': manifest({ type: 'module', exports: './l.js' }),
        'p/node_modules/lib/l.js': 'export const x = 3; export default { x };',
      },
      [3, 3],
    ],
    [
      'conditional exports',
      {
        'p/node_modules/lib/package.json': manifest({
          exports: { '.': { node: './no.js', import: './l.mjs', require: './no.js' } },
        }),
        'p/node_modules/lib/l.mjs': 'export const x = 4; export default { x };',
      },
      [4, 4],
    ],
    [
      'TypeScript',
      {
        'p/node_modules/lib/package.json': manifest({ main: 'l.ts' }),
        'p/node_modules/lib/l.ts': 'export const x: number = 5; export default { x };',
      },
      [5, 5],
    ],
    [
      'what another package needs',
      {
        'p/node_modules/lib/index.js': 'module.exports = require("other");',
        'p/node_modules/other/index.js': 'exports.x = 6;',
      },
      [6, 6],
    ],
    [
      'a package of a package',
      {
        'p/node_modules/lib/index.js': 'module.exports = require("other");',
        'p/node_modules/lib/node_modules/other/index.js': 'exports.x = 7;',
        'p/node_modules/other/index.js': 'exports.x = 0;',
      },
      [7, 7],
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await out({ 'p/main.ts': MAIN, ...files })).toEqual(expected);
  });

  test('a scoped one, a path in one, and NODE_ENV', async () => {
    const files = {
      'p/main.ts': 'import { a } from "@s/lib"; import { b } from "lib/deep/b"; export const out = [a, b];',
      'p/node_modules/@s/lib/index.js': 'export const a = process.env.NODE_ENV;',
      'p/node_modules/lib/deep/b.js': 'exports.b = typeof global.Array;',
    };
    expect(await out(files)).toEqual(['production', 'function']);
  });

  test('`browser` takes the place of what only Node has', async () => {
    const files = {
      'p/main.ts': 'import lib from "lib"; export const out = lib;',
      'p/node_modules/lib/package.json': manifest({ browser: { fs: false, './node.js': './web.js' } }),
      'p/node_modules/lib/index.js': 'module.exports = [Object.keys(require("fs")), require("./node.js")];',
      'p/node_modules/lib/node.js': 'module.exports = "node";',
      'p/node_modules/lib/web.js': 'module.exports = "web";',
    };
    expect(await out(files)).toEqual([[], 'web']);
  });

  test('`browser` takes the place of the package’s own files', async () => {
    const files = {
      'p/main.ts': 'import lib from "lib"; export const out = lib;',
      'p/node_modules/lib/package.json': manifest({ browser: { './files.js': false, './node.js': './web.js' } }),
      'p/node_modules/lib/index.js': 'module.exports = [Object.keys(require("./files")), require("./node")];',
      'p/node_modules/lib/files.js': 'exports.read = 1;',
      'p/node_modules/lib/node.js': 'module.exports = "node";',
      'p/node_modules/lib/web.js': 'module.exports = "web";',
    };
    expect(await out(files)).toEqual([[], 'web']);
  });

  test('one that needs Node is refused where it does', async () => {
    const files = { 'p/main.ts': 'import "lib";', 'p/node_modules/lib/index.js': '\nrequire("net");' };
    const error = await failure(() => out(files));
    expect(error).toMatchObject({
      code: 'LOAD',
      line: 2,
      column: 9,
      message: expect.stringContaining('cannot import "net"'),
    });
    expect(error.file).toMatch(/p\/node_modules\/lib\/index\.js$/);
  });

  test('its host modules are those of the plugin', async () => {
    expect(
      await out({
        'p/main.ts': 'export { out } from "lib";',
        'p/node_modules/lib/index.js': 'export { version as out } from "host:kv";',
      }),
    ).toBe(3);
  });
});

describe('in a parent’s node_modules', () => {
  const LIB = { 'p/main.ts': 'export { out } from "lib";', 'node_modules/lib/index.js': 'exports.out = 1;' };

  test('a declared one works', async () => {
    expect(await out({ ...LIB, 'p/package.json': manifest({ dependencies: { lib: '^1.0.0' } }) })).toBe(1);
  });

  test.each([
    ['without a word', manifest()],
    ['only needed for development', manifest({ devDependencies: { lib: '*' } })],
    [
      'under a name that is no name',
      manifest({ dependencies: { '../node_modules/lib': '*', './lib': '*', '.': '*', '..': '*' } }),
    ],
    ['declared in a broken manifest', '{ "dependencies": { "lib": "*" } '],
    ['declared in a list', manifest({ dependencies: ['lib'] })],
  ])('one that is not declared is refused: %s', async (_name, text) => {
    const error = await failure(() => out({ ...LIB, 'p/package.json': text }));
    expect(error.code).toBe('LOAD');
    if (text.endsWith('}')) expect(error).toMatchObject(refusal('lib'));
  });

  test('what a declared one declares works, what it does not is refused', async () => {
    const files = {
      'p/main.ts': 'export { out } from "lib";',
      'p/package.json': manifest({ dependencies: { lib: '*' } }),
      'node_modules/lib/index.js': 'exports.out = require("other").x;',
      'node_modules/other/index.js': 'exports.x = 1;',
    };
    expect(await out({ ...files, 'node_modules/lib/package.json': manifest({ dependencies: { other: '*' } }) })).toBe(
      1,
    );
    expect(await failure(() => out({ ...files, 'node_modules/lib/package.json': manifest() }))).toMatchObject(
      refusal('other'),
    );
    expect(
      await failure(() =>
        out({ ...files, 'node_modules/lib/package.json': manifest({ devDependencies: { other: '*' } }) }),
      ),
    ).toMatchObject(refusal('other'));
  });

  test('packages that declare each other', async () => {
    const files = {
      'p/main.ts': 'export { out } from "a";',
      'p/package.json': manifest({ dependencies: { a: '*' } }),
      'node_modules/a/package.json': manifest({ dependencies: { b: '*' } }),
      'node_modules/a/index.js': 'export { out } from "b";',
      'node_modules/b/package.json': manifest({ dependencies: { a: '*' } }),
      'node_modules/b/index.js': 'export const out = 1;',
    };
    expect(await out(files)).toBe(1);
  });

  test('a declared one does not open its neighbours', async () => {
    const files = {
      'p/main.ts': 'export { out } from "lib";',
      'p/package.json': manifest({ dependencies: { lib: '*' } }),
      'node_modules/lib/index.js': 'export { out } from "../lib2/index.js";',
      'node_modules/lib2/index.js': 'export const out = 1;',
    };
    expect(await failure(() => out(files))).toMatchObject({
      code: 'LOAD',
      message: expect.stringContaining("leaves the plugin's folder"),
    });
  });

  test('a file that has no package.json beside it has what the nearest one above declares', async () => {
    const files = {
      'src/main.ts': 'export { out } from "lib";',
      'package.json': manifest({ devDependencies: { lib: '*' } }),
      'node_modules/lib/index.js': 'exports.out = 1;',
    };
    expect(await out(files, 'src/main.ts')).toBe(1);
  });

  test('where its code runs, no folder of the host shows', async () => {
    const files = {
      'secret/p/main.ts': 'import { where } from "lib"; export const out = where();',
      'secret/p/package.json': manifest({ dependencies: { lib: '*' } }),
      'secret/node_modules/lib/index.js': 'exports.where = () => new Error("here").stack;',
    };
    expect(await out(files, 'secret/p/main.ts')).toBe(
      'Error: here\n    at exports.where (node_modules/lib/index.js:1:23)\n    at p/main.ts:1:49',
    );
  });
});
