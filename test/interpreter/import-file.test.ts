/** `Interpreter.importFile`: a file with its imports, confined to its folder. */
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Interpreter, TsugiError } from '../../src/index.ts';
import { type Files, makeFolder } from './folder.ts';

const open: Interpreter[] = [];
afterEach(() => {
  for (const guest of open.splice(0)) guest.dispose();
});

const load = async (
  files: Files,
  entry = 'plug/index.ts',
  options: ConstructorParameters<typeof Interpreter>[0] = {},
) => {
  const folder = makeFolder(files);
  const guest = new Interpreter({ name: 'plug', ...options });
  open.push(guest);
  return { folder, module: await guest.importFile(join(folder, entry)) };
};

const failure = async (files: Files, entry?: string, options?: ConstructorParameters<typeof Interpreter>[0]) => {
  const error = await load(files, entry, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TsugiError);
  return error as TsugiError;
};

const MANIFEST = (name: string, more: object = {}): string => JSON.stringify({ name, version: '1.0.0', ...more });

test.each<readonly [string, Files, unknown]>([
  ['a single file', { 'plug/index.ts': 'export const out: number = 1;' }, 1],
  ['JavaScript', { 'plug/index.ts': 'export { out } from "./a.js";', 'plug/a.js': 'export const out = 2;' }, 2],
  [
    'relative imports with and without an ending',
    {
      'plug/index.ts':
        'import { a } from "./a.ts"; import { b } from "./b"; import { c } from "./dir"; export const out = [a, b, c];',
      'plug/a.ts': 'export const a = 1;',
      'plug/b.ts': 'export const b = 2;',
      'plug/dir/index.ts': 'export const c = 3;',
    },
    [1, 2, 3],
  ],
  [
    '`.js` for a file that is TypeScript',
    { 'plug/index.ts': 'export { out } from "./a.js";', 'plug/a.ts': 'export const out: number = 4;' },
    4,
  ],
  [
    'up and down inside the folder',
    {
      'plug/index.ts': 'export { out } from "./deep/a.ts";',
      'plug/deep/a.ts': 'export { out } from "../b.ts";',
      'plug/b.ts': 'export const out = 5;',
    },
    5,
  ],
  [
    'a cycle',
    {
      'plug/index.ts': 'import { b } from "./b.ts"; export const a = 1; export const out = b();',
      'plug/b.ts': 'import { a } from "./index.ts"; export const b = () => a + 5;',
    },
    6,
  ],
  [
    'JSON',
    {
      'plug/index.ts': 'import data from "./data.json"; export const out = data.list;',
      'plug/data.json': '{"list":[1,2]}',
    },
    [1, 2],
  ],
  [
    'JSON with an attribute',
    {
      'plug/index.ts': 'import data from "./data.json" with { type: "json" }; export const out = data;',
      'plug/data.json': '[7]',
    },
    [7],
  ],
  [
    'a dynamic import of a file',
    { 'plug/index.ts': 'export const out = (await import("./a.ts")).a;', 'plug/a.ts': 'export const a = 8;' },
    8,
  ],
  [
    'a package of its own',
    {
      'plug/index.ts': 'import { x } from "own"; export const out = x;',
      'plug/package.json': MANIFEST('plug', { dependencies: { own: '*' } }),
      'plug/node_modules/own/package.json': MANIFEST('own', { main: 'main.js' }),
      'plug/node_modules/own/main.js': 'exports.x = 9;',
    },
    9,
  ],
  [
    'a package of its own that is not declared',
    {
      'plug/index.ts': 'import { x } from "own"; export const out = x;',
      'plug/node_modules/own/package.json': MANIFEST('own'),
      'plug/node_modules/own/index.js': 'exports.x = 9;',
    },
    9,
  ],
  [
    'a scoped package with exports',
    {
      'plug/index.ts': 'import x from "@s/own/sub"; export const out = x;',
      'plug/node_modules/@s/own/package.json': MANIFEST('@s/own', {
        type: 'module',
        exports: { './sub': './lib/sub.js' },
      }),
      'plug/node_modules/@s/own/lib/sub.js': 'export default 10;',
    },
    10,
  ],
  [
    'a declared package of a parent, and what that declares',
    {
      'plug/index.ts': 'import x from "shared"; export const out = x;',
      'plug/package.json': MANIFEST('plug', { dependencies: { shared: '*' } }),
      'node_modules/shared/package.json': MANIFEST('shared', {
        type: 'module',
        main: 'i.js',
        dependencies: { inner: '*' },
      }),
      'node_modules/shared/i.js': 'export { default } from "inner";',
      'node_modules/inner/package.json': MANIFEST('inner', { type: 'module', main: 'i.js' }),
      'node_modules/inner/i.js': 'export default 11;',
    },
    11,
  ],
  [
    'a link inside the folder',
    {
      'plug/index.ts': 'export { out } from "./link.ts";',
      'plug/real.ts': 'export const out = 12;',
      'plug/link.ts': { link: 'real.ts' },
    },
    12,
  ],
  ['process.env.NODE_ENV', { 'plug/index.ts': 'export const out = process.env.NODE_ENV;' }, 'production'],
])('%s', async (_name, files, expected) => {
  const { module } = await load(files);
  expect(module.get('out')).toEqual(expected);
});

const SECRET = 'export const out = "secret";';

/** What leaves the folder, or is not there. */
const REFUSED: readonly (readonly [string, Files, Partial<TsugiError> & { readonly text: RegExp }])[] = [
  [
    'a file above',
    { 'plug/index.ts': '\nexport { out } from "../outside.ts";', 'outside.ts': SECRET },
    { code: 'LOAD', line: 2, column: 21, text: /^the import "\.\.\/outside\.ts" leaves the plugin's folder/ },
  ],
  [
    'a file far above',
    { 'plug/index.ts': 'import "./a.ts";', 'plug/a.ts': 'export * from "../../../../../../etc/passwd";' },
    { code: 'LOAD', text: /cannot find|leaves the plugin's folder/ },
  ],
  [
    'a sibling folder of the same beginning',
    { 'plug/index.ts': 'import "../plug-2/a.ts";', 'plug-2/a.ts': SECRET },
    { code: 'LOAD', text: /leaves the plugin's folder/ },
  ],
  [
    'a dynamic import above',
    { 'plug/index.ts': 'export const out = await import("../outside.ts");', 'outside.ts': SECRET },
    { code: 'LOAD', text: /leaves the plugin's folder/ },
  ],
  [
    'JSON above',
    { 'plug/index.ts': 'export { default as out } from "../package.json";', 'package.json': MANIFEST('x') },
    { code: 'LOAD', text: /leaves the plugin's folder/ },
  ],
  [
    'a link out',
    {
      'plug/index.ts': 'export { out } from "./link.ts";',
      'outside.ts': SECRET,
      'plug/link.ts': { link: '../outside.ts' },
    },
    { code: 'LOAD', text: /leaves the plugin's folder/ },
  ],
  [
    'a linked folder',
    {
      'plug/index.ts': 'export { out } from "./dir/outside.ts";',
      'other/outside.ts': SECRET,
      'plug/dir': { link: '../other' },
    },
    { code: 'LOAD', text: /leaves the plugin's folder/ },
  ],
  [
    'a linked package',
    {
      'plug/index.ts': 'export { out } from "own";',
      'other/package.json': MANIFEST('own', { main: 'i.js' }),
      'other/i.js': SECRET,
      'plug/node_modules/own': { link: '../../other' },
    },
    { code: 'LOAD', text: /^the package "own" is not the plugin's own \(it leads to \.\.\/other\/i\.js\)/ },
  ],
  [
    'an absolute path',
    { 'plug/index.ts': 'export * from "/etc/passwd";' },
    { code: 'LOAD', text: /leaves the plugin's folder|No loader/ },
  ],
  [
    'an undeclared package of a parent',
    {
      'plug/index.ts': 'import "shared";',
      'plug/package.json': MANIFEST('plug'),
      'node_modules/shared/package.json': MANIFEST('shared', { main: 'i.js' }),
      'node_modules/shared/i.js': '',
    },
    {
      code: 'LOAD',
      text: /^the package "shared" is not the plugin's own .*; declare it under "dependencies" in the plugin's package\.json$/,
    },
  ],
  [
    'a package that is not there',
    { 'plug/index.ts': 'import "nowhere";' },
    {
      code: 'LOAD',
      line: 1,
      column: 8,
      text: /^cannot find the package "nowhere"; install it in the plugin's folder$/,
    },
  ],
  [
    'a package named like a path',
    {
      'plug/index.ts': 'import "nowhere";',
      'plug/package.json': MANIFEST('plug', { dependencies: { '../..': '*', '.': '*' } }),
    },
    { code: 'LOAD', text: /cannot find the package/ },
  ],
  [
    'a file that is not there',
    { 'plug/index.ts': 'import "./nope.ts";' },
    { code: 'LOAD', text: /^cannot find "\.\/nope\.ts" from this file$/ },
  ],
  [
    'node:fs',
    { 'plug/index.ts': 'import { readFileSync } from "node:fs"; export const out = readFileSync("/etc/passwd");' },
    {
      code: 'LOAD',
      text: /^cannot import "node:fs": a plugin has no Node modules; import what the host grants \("host:…"\) instead$/,
    },
  ],
  [
    'fs',
    { 'plug/index.ts': 'import fs from "fs"; export const out = fs;' },
    { code: 'LOAD', text: /^cannot import "fs": a plugin has no Node modules/ },
  ],
  ['require of fs', { 'plug/index.ts': 'export const out = require("fs");' }, { text: /cannot import "fs"|require/ }],
  [
    'http:',
    { 'plug/index.ts': 'import "https://example.com/x.js";' },
    {
      code: 'LOAD',
      text: /^cannot import "https:\/\/example\.com\/x\.js": a plugin imports files of its folder, packages and host modules$/,
    },
  ],
  [
    'data:',
    { 'plug/index.ts': 'import "data:text/javascript,export default 1";' },
    { code: 'LOAD', text: /^cannot import "data:/ },
  ],
  ['file:', { 'plug/index.ts': 'import "file:///etc/passwd";' }, { code: 'LOAD', text: /^cannot import "file:/ }],
  [
    'a kind of file that is no code',
    { 'plug/index.ts': 'import x from "./x.bin"; export const out = x;', 'plug/x.bin': 'x' },
    { text: /No loader|x\.bin/ },
  ],
  [
    'a syntax error in an import',
    { 'plug/index.ts': 'import "./a.ts";', 'plug/a.ts': 'export const a = 1;\nlet b = ;' },
    { code: 'SYNTAX', line: 2, column: 9, text: /^Unexpected ";"$/ },
  ],
  [
    'an export that is not there',
    { 'plug/index.ts': 'import { nope } from "./a.ts"; export const out = nope;', 'plug/a.ts': 'export const a = 1;' },
    { code: 'SYNTAX', text: /No matching export.*"nope"/ },
  ],
  [
    'a host module that was not granted',
    { 'plug/index.ts': 'import { kv } from "host:kv"; export const out = kv;' },
    { code: 'PERMISSION', text: /^there is no host module "host:kv" here/ },
  ],
];

test.each(REFUSED)('refused: %s', async (_name, files, { text, ...expected }) => {
  const error = await failure(files);
  expect(error.message).toMatch(text);
  expect(error).toMatchObject({ plugin: 'plug', ...expected });
  if (expected.line !== undefined) expect(error.frame).toContain('> ');
});

// a declaration of the plugin's own must not open what a link of its own leads to
test.each([
  ['of the plugin', 'plug/node_modules/own', '../../host'],
  ['of a workspace', 'node_modules/own', '../host'],
])('refused: a link out of node_modules, though the plugin declares it: %s', async (_name, at, link) => {
  const files = {
    'plug/index.ts': 'import secret from "own/secret.json"; export const out = secret;',
    'plug/package.json': MANIFEST('plug', { dependencies: { own: '*' } }),
    [at]: { link },
    'host/secret.json': '"secret"',
  };
  await expect(load(files)).rejects.toMatchObject({
    code: 'LOAD',
    message:
      'the package "own/secret.json" is a link to ../host, which is neither in the plugin\'s folder nor in a node_modules above it; install it as a copy (npm install --install-links)',
  });
});

test('a link into the node_modules of a parent, as package managers make them', async () => {
  const { module } = await load({
    'plug/index.ts': 'export { out } from "own";',
    'plug/package.json': MANIFEST('plug', { dependencies: { own: '*' } }),
    'plug/node_modules/own': { link: '../../node_modules/.store/own@1/node_modules/own' },
    'node_modules/.store/own@1/node_modules/own/package.json': MANIFEST('own', { dependencies: { deep: '*' } }),
    'node_modules/.store/own@1/node_modules/own/index.js': 'export { out } from "deep";',
    'node_modules/.store/own@1/node_modules/deep': { link: '../../deep@1/node_modules/deep' },
    'node_modules/.store/deep@1/node_modules/deep/index.js': 'export const out = "deep";',
  });
  expect(module.get('out')).toBe('deep');
});

test('tsconfig files are not read', async () => {
  const { module } = await load({
    'tsconfig.json': '{"compilerOptions":{"paths":{"up":["./outside.ts"]},"jsx":"bogus"}}',
    'plug/tsconfig.json': '{"extends":"../nowhere.json","compilerOptions":{"useDefineForClassFields":false}}',
    'plug/index.ts': 'class A { x; } export const out = "x" in new A();',
  });
  expect(module.get('out')).toBe(true);
});

test('an aliased path of tsconfig is not found', async () => {
  const error = await failure({
    'plug/tsconfig.json': '{"compilerOptions":{"paths":{"up":["../outside.ts"]}}}',
    'outside.ts': SECRET,
    'plug/index.ts': 'export { out } from "up";',
  });
  expect(error).toMatchObject({ code: 'LOAD' });
});

test('a file that is not there', async () => {
  const error = await failure({}, 'nope.ts');
  expect(error.code).toBe('LOAD');
  expect(error.message).toMatch(/^cannot read .*nope\.ts: ENOENT/);
});

test('host modules are found from any file', async () => {
  const { module } = await load(
    {
      'plug/index.ts': 'export { out } from "./a.ts";',
      'plug/a.ts': 'import { x } from "host:h"; export const out = x;',
    },
    undefined,
    { modules: { h: { x: 5 } } },
  );
  expect(module.get('out')).toBe(5);
});

describe('places', () => {
  test('an error names the file, line and column of the TypeScript, and shows the guest no path of the host', async () => {
    const { folder, module } = await load({
      'plug/index.ts':
        'import { inner } from "./lib/inner.ts";\nexport const f = (): void => inner();\nexport const g = () => { try { inner(); } catch (e) { return (e as Error).stack; } };',
      'plug/lib/inner.ts':
        'interface A { a: string }\n\nexport const inner = (): never => {\n  const a: A = null as never;\n  throw new Error(`no ${a}`);\n};',
    });
    let error: TsugiError | undefined;
    try {
      (module.get('f') as () => void)();
    } catch (thrown) {
      error = thrown as TsugiError;
    }
    expect(error).toMatchObject({
      code: 'GUEST',
      message: 'no null',
      file: join(folder, 'plug/lib/inner.ts'),
      line: 5,
      column: 9,
    });
    expect(error?.frame).toContain('> 5 |   throw new Error(`no ${a}`);');
    const stack = (module.get('g') as () => string)();
    expect(stack).toContain('lib/inner.ts:5:9');
    expect(stack).not.toContain(folder);
  });
});
