/** The two ways in which imports are judged while esbuild bundles: the quick one must do by itself, and let nothing out. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { confine, Root } from '../../src/interpreter/transpile/confine.ts';
import { bundle } from '../../src/interpreter/transpile/esbuild.ts';
import { type Tree, tree } from './support.ts';

async function bundled(files: Tree, exact: boolean): Promise<string> {
  const folder = join(tree(files), 'p');
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
    plugins: [confine(new Root(folder), exact)],
  });
  return outputFiles.map(({ text }) => text).join('');
}

describe.each([
  ['quick', false],
  ['exact', true],
])('the %s way', (_name, exact) => {
  test('finds files, folders, packages and host modules', async () => {
    const text = await bundled(
      {
        'p/main.ts': 'import "host:kv"; import "./a"; import "./b"; import "lib"; import "."; import "./c/../a.ts";',
        'p/a.ts': 'console.log("a"); import "./b/../c.js";',
        'p/c.ts': 'console.log("c");',
        'p/b/index.ts': 'console.log("b"); import "..";',
        'p/index.ts': 'console.log("index");',
        'p/node_modules/lib/package.json': '{ "name": "lib", "main": "main", "browser": { "./no.js": false } }',
        'p/node_modules/lib/main.js': 'console.log("lib", require("./no.js"), require("./more"));',
        'p/node_modules/lib/no.js': 'console.log("no");',
        'p/node_modules/lib/more.js': 'console.log("more");',
      },
      exact,
    );
    for (const word of ['host:kv', '"a"', '"b"', '"c"', '"index"', '"lib"', '"more"']) expect(text).toContain(word);
    // esbuild does not tell a plugin that a package does without one of its own files
    if (!exact) expect(text).not.toContain('"no"');
  });

  test.each<[string, Tree]>([
    ['a path', { 'p/main.ts': 'import "../secret";', 'secret.ts': '' }],
    ['a path in a file', { 'p/main.ts': 'import "./a";', 'p/a.ts': 'export * from "../secret";', 'secret.ts': '' }],
    ['a link', { 'p/main.ts': 'import "./a";', 'p/a.ts': '-> ../secret.ts', 'secret.ts': '' }],
    ['a folder that is a link', { 'p/main.ts': 'import "./a/secret";', 'p/a': '-> ../x', 'x/secret.ts': '' }],
    [
      'a path of a package',
      { 'p/main.ts': 'import "lib/../../../secret";', 'p/node_modules/lib/x.js': '', 'secret.ts': '' },
    ],
    ['a package of a parent', { 'p/main.ts': 'import "lib";', 'node_modules/lib/index.js': '' }],
    [
      'what a package says instead of a file',
      {
        'p/main.ts': 'import "lib";',
        'p/node_modules/lib/package.json': '{ "main": "a.js", "browser": { "./a.js": "../../../secret.ts" } }',
        'p/node_modules/lib/a.js': '',
        'secret.ts': '',
      },
    ],
  ])('lets nothing out: %s', async (_case, files) => {
    await expect(bundled(files, exact)).rejects.toThrow(/leaves the plugin's folder|is not the plugin's own|resolve/);
  });
});

test('what is refused is said in words', async () => {
  const folder = join(tree({ 'p/main.ts': '\nimport "../secret";', 'secret.ts': '][' }), 'p');
  await expect(bundle(join(folder, 'main.ts'), new Root(folder))).rejects.toMatchObject({
    code: 'LOAD',
    line: 2,
    message: expect.stringMatching(
      /^the import "\.\.\/secret" leaves the plugin's folder \(it leads to \.\.\/secret\.ts\)/,
    ),
  });
});
