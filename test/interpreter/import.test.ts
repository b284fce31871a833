/** `Interpreter.import`: one module given as text. */
import { afterEach, describe, expect, test } from 'vitest';
import { Interpreter, loadContract } from '../../src/index.ts';

const open: Interpreter[] = [];
afterEach(() => {
  for (const guest of open.splice(0)) guest.dispose();
});
const make = (options: ConstructorParameters<typeof Interpreter>[0] = {}): Interpreter => {
  const guest = new Interpreter({ name: 'mod', ...options });
  open.push(guest);
  return guest;
};

describe('exports', () => {
  test.each([
    ['const', 'export const a = 1;', { a: 1 }],
    ['many', 'export const a = 1, b = 2; export let c = 3; export var d = 4;', { a: 1, b: 2, c: 3, d: 4 }],
    ['a list with names', 'const a = 1; export { a as b, a as "c d" };', { b: 1, 'c d': 1 }],
    ['default expression', 'export default 5;', { default: 5 }],
    ['default object', 'export default { a: [1] };', { default: { a: [1] } }],
    ['destructured', 'export const { a, b: [c] } = { a: 1, b: [2] };', { a: 1, c: 2 }],
    ['from a host module', 'export { x, y as z } from "host:h";', { x: 1, z: 2 }],
    ['all of a host module', 'export * as h from "host:h";', { h: { x: 1, y: 2 } }],
    [
      'TypeScript',
      'export const a: number = 1; export type T = string; export interface I {} export enum E { X = 3 }',
      { a: 1, E: { '3': 'X', X: 3 } },
    ],
    ['none', '1;', {}],
    [
      'names of Object.prototype',
      'export const constructor = 1, toString = 2, hasOwnProperty = 3;',
      { constructor: 1, toString: 2, hasOwnProperty: 3 },
    ],
    ['__proto__', 'const a = 1; export { a as __proto__ };', JSON.parse('{"__proto__":1}')],
  ])('%s', async (_name, source, expected) => {
    const module = await make({ modules: { h: { x: 1, y: 2 } } }).import(source);
    expect([...module.names].sort()).toEqual(Object.keys(expected).sort());
    for (const name of module.names) expect(module.get(name)).toEqual((expected as Record<string, unknown>)[name]);
  });

  test('`get` gives the value as it is now', async () => {
    const module = await make().import('export let n = 1; export const next = () => ++n;');
    expect(module.get('n')).toBe(1);
    (module.get('next') as () => number)();
    expect(module.get('n')).toBe(2);
  });

  test.each([
    ['a name that is not exported', 'export const a = 1, b = 2;', 'c', 'there is no export "c": it exports a, b'],
    ['of a module without exports', '1;', 'c', 'there is no export "c": the module exports nothing'],
    [
      'default',
      'export const a = 1;',
      'default',
      'there is no default export: write "export default …" (it exports a)',
    ],
    ['a name of Object.prototype', 'export const a = 1;', 'toString', 'there is no export "toString": it exports a'],
    ['__proto__', 'export const a = 1;', '__proto__', 'there is no export "__proto__": it exports a'],
  ])('%s is refused', async (_name, source, name, message) => {
    const module = await make().import(source);
    const refused = expect.objectContaining({ code: 'LOAD', plugin: 'mod', message });
    expect(() => module.get(name)).toThrow(refused);
    expect(() =>
      module.bind(
        name,
        loadContract({
          version: 1,
          name: 'F',
          types: {},
          root: { kind: 'function', params: [], result: { kind: 'void' } },
        }),
      ),
    ).toThrow(refused);
  });
});

describe('evaluation', () => {
  test('top-level await', async () => {
    const module = await make().import(
      'export const a = await new Promise((r) => setTimeout(r, 1, 5)); await 0; export const b = a + 1;',
    );
    expect([module.get('a'), module.get('b')]).toEqual([5, 6]);
  });

  test('each import is a module of its own, in the same realm', async () => {
    const guest = make();
    const source = 'globalThis.count = (globalThis.count ?? 0) + 1; export const count = globalThis.count;';
    const one = await guest.import(source);
    const two = await guest.import(source);
    expect([one.get('count'), two.get('count')]).toEqual([1, 2]);
  });

  test('import.meta has nothing of the host', async () => {
    const module = await make().import(
      'export const meta = Object.entries(import.meta); export const frozen = Object.isFrozen(import.meta);',
      {
        filename: '/secret/dir/plug.ts',
      },
    );
    expect(JSON.stringify(module.get('meta'))).not.toContain('secret');
    expect(module.get('frozen')).toBe(true);
  });

  test.each([
    ['a syntax error', 'export const a = ;', { code: 'SYNTAX', file: 'module.ts', line: 1, column: 18 }],
    [
      'an error while it runs',
      'export const a = 1;\nthrow new Error("no");',
      { code: 'GUEST', message: 'no', line: 2, column: 7 },
    ],
    ['an error after an await', 'await 0;\nnull.x;', { code: 'GUEST', line: 2 }],
    ['a rejection', 'await Promise.reject(new Error("no"));', { code: 'GUEST', message: 'no' }],
    ['two defaults', 'export default 1; export default 2;', { code: 'SYNTAX' }],
  ])('%s', async (_name, source, expected) => {
    await expect(make().import(source)).rejects.toMatchObject({ name: 'TsugiError', plugin: 'mod', ...expected });
  });
});

describe('host modules', () => {
  const calls: unknown[] = [];
  const modules = {
    kv: {
      get: (key: string) => ({ key }),
      later: async () => [1],
      version: 3,
      list: [1, { a: 2 }],
      note: (...args: unknown[]) => void calls.push(args),
    },
    'host:full': { x: 1 },
  };

  test.each([
    ['named', 'import { get, version } from "host:kv"; export const out = [get("k"), version];', [{ key: 'k' }, 3]],
    [
      'namespace',
      'import * as kv from "host:kv"; export const out = [Object.keys(kv), Object.isFrozen(kv), kv.version];',
      [['get', 'later', 'version', 'list', 'note'], true, 3],
    ],
    ['async', 'import { later } from "host:kv"; export const out = await later();', [1]],
    ['under its full name', 'import { x } from "host:full"; export const out = x;', 1],
    ['dynamic', 'const { version } = await import("host:kv"); export const out = version;', 3],
    [
      'the same module twice',
      'import * as a from "host:kv"; import * as b from "host:kv"; export const out = [a === b, a.get === b.get, a === await import("host:kv")];',
      [true, true, true],
    ],
    [
      'is frozen',
      'import * as kv from "host:kv"; let out; try { kv.version = 4; } catch (e) { out = e instanceof TypeError; } export { out };',
      true,
    ],
    ['data is copied', 'import { list } from "host:kv"; list[1].a = 9; export const out = list;', [1, { a: 9 }]],
    ['type-only imports vanish', 'import type { Nope } from "host:absent"; export const out = 1 as Nope;', 1],
  ])('%s', async (_name, source, expected) => {
    const module = await make({ modules }).import(source);
    expect(module.get('out')).toEqual(expected);
    expect(modules.kv.list).toEqual([1, { a: 2 }]);
  });

  test('an export that is not there is one of JavaScript; of TypeScript it may be a type', async () => {
    await expect(make().import('export { nope };', { filename: 'm.js' })).rejects.toMatchObject({
      code: 'SYNTAX',
      plugin: 'mod',
    });
    expect((await make().import('export { nope };', { filename: 'm.ts' })).names).toEqual([]);
  });

  test.each([
    [
      'a module that is not there',
      'import "host:nope";',
      {
        code: 'PERMISSION',
        message: 'there is no host module "host:nope" here: it has host:kv, host:full',
        line: 1,
        column: 8,
      },
    ],
    [
      'a name that it has not',
      'import { get, nope } from "host:kv";',
      { code: 'SYNTAX', message: '"host:kv" has no export "nope"; it has get, later, version, list, note' },
    ],
    [
      'a default that it has not',
      'import kv from "host:kv";',
      { code: 'SYNTAX', message: '"host:kv" has no export "default"; it has get, later, version, list, note' },
    ],
    [
      'a file',
      'import "./other.ts";',
      {
        code: 'LOAD',
        message:
          'cannot import "./other.ts": a single file imports host modules only; for files and packages make the plugin a folder',
      },
    ],
    ['a package', 'import "lodash";', { code: 'LOAD' }],
    ['a name of Object.prototype', 'import "host:constructor";', { code: 'PERMISSION' }],
    ['__proto__', 'import "host:__proto__";', { code: 'PERMISSION' }],
    ['a member of Object.prototype', 'import { toString } from "host:kv";', { code: 'SYNTAX' }],
  ])('%s is refused before anything runs', async (_name, source, expected) => {
    calls.length = 0;
    const guest = make({ modules });
    const refused = guest.import(`${source}\nimport { note } from "host:kv"; note("ran");`, { filename: 'm.js' });
    await expect(refused).rejects.toMatchObject(expected);
    expect(calls).toEqual([]);
  });

  test('where none was granted', async () => {
    await expect(make().import('import "host:kv";')).rejects.toMatchObject({
      message: 'there is no host module "host:kv" here: the host grants none to this plugin',
    });
  });

  test.each([
    ['"host:nope"', 'cannot import "host:nope" here: only a host module that was granted can be imported at run time'],
    ['"./x.ts"', 'cannot import "./x.ts" here: only a host module that was granted can be imported at run time'],
    ['"node:fs"', 'cannot import "node:fs" here: only a host module that was granted can be imported at run time'],
    [
      '{ toString: () => "host:nope" }',
      'cannot import "host:nope" here: only a host module that was granted can be imported at run time',
    ],
    ['Symbol("s")', 'Cannot convert a Symbol value to a string'],
  ])('a dynamic import of %s rejects', async (specifier, message) => {
    const module = await make({ modules }).import(
      `export const out = await import(${specifier}).catch((e) => [e instanceof TypeError, e.message]);`,
    );
    expect(module.get('out')).toEqual([true, message]);
  });

  test('a module that cannot be copied is refused by name', async () => {
    const guest = make({ modules: { bad: { key: Symbol('s') } } });
    await expect(guest.import('import { key } from "host:bad"; key;')).rejects.toMatchObject({
      code: 'TYPE',
      message: 'host:bad.key: a symbol cannot cross',
    });
  });
});
