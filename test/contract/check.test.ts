/**
 * The compiler's verdict on plugins, to the letter.
 *
 * Long because each case holds its plugin and all that is said of it.
 */
import { describe, expect, test } from 'vitest';
import {
  type Contract,
  checkPlugins,
  type Diagnostic,
  loadContract,
  reflectContract,
} from '../../src/contract/index.ts';
import { sourceFolder } from './sources.ts';

const write = sourceFolder();
const HTTP = { file: new URL('../../src/server/http.ts', import.meta.url), type: 'Middleware' };
const CONTRACT = `export interface Context { readonly id: string }
export interface Greeter {
  greet(context: Context): string | Promise<string>;
  name?: string;
  close?(): void;
}
`;

const greeter = (): Promise<Contract<unknown>> =>
  reflectContract({ file: write('contract.ts', CONTRACT), type: 'Greeter' });

const ALL = `type Json = string | number | null | Json[] | { [key: string]: Json };
enum Level { Low = 'low', High = 'high' }
export interface All {
  json?: Json;
  tuple(): [number, string?, ...boolean[]];
  readonly template: \`a-\${number}\` | \`b-\${string}\`;
  maps: Map<string, Set<Date>>;
  builtins: RegExp | URL | Error | null;
  rows(signal: AbortSignal): AsyncGenerator<string>;
  stream(): ReadableStream<Uint8Array>;
  level: 'low' | 'high';
  open: { id: string; [key: string]: string };
  over(a: string): string;
  over(a: number): string;
  fail(): never;
}`;
const FITS = `export default {
  json: [1, { a: [null] }],
  tuple: () => [1, "a"] as [number, string],
  template: \`a-\${1}\` as const,
  maps: new Map([['a', new Set([new Date()])]]),
  builtins: new TypeError('a'),
  async *rows(signal: AbortSignal) { if (!signal.aborted) yield 'a'; },
  stream: () => ReadableStream.from([new Uint8Array(1)]),
  level: 'low' as const,
  open: { id: '', more: '' },
  over: (a: string | number) => String(a),
  fail() { throw new Error(); },
};`;

/** A diagnostic as a person reads it, without the folder. */
const shown = ({ code, message, file, line, column, frame }: Diagnostic): string => {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return `${file.slice(folder.length)}:${line}:${column} TS${code}\n${message.replaceAll(folder, '')}\n${frame}`;
};

async function check(source: string, options: { file?: string; contract?: Contract<unknown> } = {}): Promise<string> {
  const entry = write(options.file ?? 'plugin.ts', source);
  const found = await checkPlugins({
    contract: options.contract ?? (await greeter()),
    plugins: [{ name: 'p', entry }],
  });
  expect([...found.keys()]).toEqual(['p']);
  return (found.get('p') ?? []).map(shown).join('\n\n');
}

describe('fits', () => {
  const TYPES = "import type { Context, Greeter } from './contract.ts';\n";
  test.each([
    ['an object', `${TYPES}export default { greet: (c: Context) => c.id };`],
    ['with satisfies', `${TYPES}export default { greet: (c) => c.id } satisfies Greeter;`],
    ['a variable', `${TYPES}const plugin: Greeter = { greet: async (c) => c.id };\nexport default plugin;`],
    ['exported under the name default', 'const p = { greet: () => "" };\nexport { p as default };'],
    ['an instance', `${TYPES}class P implements Greeter { greet(): string { return ''; } }\nexport default new P();`],
    ['a factory', `${TYPES}export default (config: { a: string }): Greeter => ({ greet: () => config.a });`],
    [
      'a factory of a promise',
      'export default async function make(config: unknown, context: unknown) { return { greet: () => `${config}${context}` }; }',
    ],
    ['a factory without parameters', 'export default () => ({ greet: () => "" });'],
    ['any', 'const plugin: any = 1;\nexport default plugin;'],
    ['more members than declared', 'export default { greet: () => "", extra: 1 };'],
    [
      'a host module',
      "import { get } from 'host:kv';\nimport kv from 'host:other';\nexport default { greet: () => String(get(kv)) };",
    ],
  ])('%s', async (_, source) => {
    expect(await check(source)).toBe('');
  });

  test('the globals of a guest', async () => {
    const source = `
      const timer: number = setTimeout((n: number) => console.log(n), 5, 1);
      clearTimeout(timer); clearInterval(setInterval(() => {}, 5)); queueMicrotask(() => {});
      const url = new URL('/a?b=c', 'http://h');
      for (const [key, value] of url.searchParams) console.warn(key, value, new URLSearchParams({ a: 'b' }).get('a'));
      const bytes: Uint8Array = new TextEncoder().encode(atob(btoa(structuredClone({ a: 'x' }).a)));
      const controller = new AbortController();
      controller.signal.addEventListener('abort', () => {}, { once: true });
      AbortSignal.timeout(5).throwIfAborted();
      new EventTarget().dispatchEvent(new Event('x'));
      crypto.getRandomValues(new Uint8Array(1));
      const digest: ArrayBuffer = await crypto.subtle.digest('SHA-256', bytes);
      const id: string = crypto.randomUUID() + new TextDecoder().decode(digest);
      export default { greet: () => id };`;
    expect(await check(source)).toBe('');
  });

  test('JavaScript, by its members alone, whatever TypeScript stands beside it', async () => {
    write('plugin.ts', 'export default 42;');
    write('plugin.d.mts', 'export default 42;');
    expect(await check('export default { greet(context) { return 5; }, name: 1 };', { file: 'plugin.js' })).toBe('');
    expect(await check('export default () => ({ greet() {} });', { file: 'plugin.mjs' })).toBe('');
  });

  test("the package's own contract, imported by the package's name", async () => {
    const source =
      "import type { HttpRequest, Middleware } from 'tsugi/http';\n" +
      "const tag = (request: HttpRequest) => request.headers.set('x-a', '1');\n" +
      'export default { handle(request, next) { tag(request); return next(); } } satisfies Middleware;';
    expect(await check(source, { contract: await reflectContract(HTTP) })).toBe('');
  });

  test('a contract that is a function', async () => {
    const contract = await reflectContract({
      file: write('fn.ts', 'export type Fn = (a: string) => number;'),
      type: 'Fn',
    });
    expect(await check('export default (a: string) => a.length;', { contract })).toBe('');
    expect(await check('export default () => (a: string) => a.length;', { contract })).toBe('');
    expect(await check('export default (a: number) => a;', { contract })).toMatchInlineSnapshot(`
      "plugin.ts:1:16 TS2322
      Type '(a: number) => number' is not assignable to type 'Fn'.
        Types of parameters 'a' and 'a' are incompatible.
          Type 'string' is not assignable to type 'number'.
      > 1 | export default (a: number) => a;
          |                ^^^^^^^^^^^^^^^^"
    `);
  });

  test('a package of JavaScript without types', async () => {
    write('node_modules/untyped/package.json', '{ "name": "untyped", "main": "index.js" }');
    write('node_modules/untyped/index.js', 'module.exports = () => "";');
    expect(await check("import untyped from 'untyped';\nexport default { greet: () => untyped() };")).toBe('');
  });

  test('two plugins that declare the same global names', async () => {
    const plugins = ['a', 'b'].map((name) => ({
      name,
      entry: write(
        `same/${name}.ts`,
        'interface Options { a: string }\nconst x: Options = { a: "" };\nexport default { greet: () => x.a };',
      ),
    }));
    expect([...(await checkPlugins({ contract: await greeter(), plugins })).values()].flat()).toEqual([]);
  });
});

describe('does not fit', () => {
  test('a member is missing', async () => {
    expect(await check('export default { close() {} };')).toMatchInlineSnapshot(`
      "plugin.ts:1:16 TS2741
      Property 'greet' is missing in type '{ close(): void; }' but required in type 'Greeter'.
      > 1 | export default { close() {} };
          |                ^^^^^^^^^^^^^^"
    `);
  });

  test('a member has the wrong type', async () => {
    expect(await check('export default {\n  greet: 42,\n};')).toMatchInlineSnapshot(`
      "plugin.ts:2:3 TS2322
      Types of property 'greet' are incompatible.
        Type 'number' is not assignable to type '(context: Context) => string | Promise<string>'.
        1 | export default {
      > 2 |   greet: 42,
          |   ^^^^^
        3 | };"
    `);
  });

  test('a method has the wrong result', async () => {
    expect(await check('export default {\n  async greet() {\n    return 42;\n  },\n};')).toMatchInlineSnapshot(`
      "plugin.ts:2:9 TS2322
      The types returned by 'greet(...)' are incompatible between these types.
        Type 'Promise<number>' is not assignable to type 'string | Promise<string>'.
          Type 'Promise<number>' is not assignable to type 'Promise<string>'.
            Type 'number' is not assignable to type 'string'.
        expected: (context: Context) => string | Promise<string>
        found: () => Promise<number>
        1 | export default {
      > 2 |   async greet() {
          |         ^^^^^
        3 |     return 42;"
    `);
  });

  test('a method has the wrong parameter', async () => {
    expect(
      await check('const greet = (context: { id: number }) => String(context.id);\nexport default { greet };'),
    ).toMatchInlineSnapshot(`
      "plugin.ts:2:18 TS2322
      Types of property 'greet' are incompatible.
        Type '(context: { id: number; }) => string' is not assignable to type '(context: Context) => string | Promise<string>'.
          Types of parameters 'context' and 'context' are incompatible.
            Type 'Context' is not assignable to type '{ id: number; }'.
              Types of property 'id' are incompatible.
                Type 'string' is not assignable to type 'number'.
        1 | const greet = (context: { id: number }) => String(context.id);
      > 2 | export default { greet };
          |                  ^^^^^"
    `);
  });

  test('several members are wrong', async () => {
    expect(await check('export default {\n  name: 1,\n  greet: () => "",\n  close: true,\n};')).toMatchInlineSnapshot(`
      "plugin.ts:2:3 TS2322
      Types of property 'name' are incompatible.
        Type 'number' is not assignable to type 'string'.
        1 | export default {
      > 2 |   name: 1,
          |   ^^^^
        3 |   greet: () => "",

      plugin.ts:4:3 TS2322
      Types of property 'close' are incompatible.
        Type 'boolean' is not assignable to type '(() => void) | undefined'.
        2 |   name: 1,
        3 |   greet: () => "",
      > 4 |   close: true,
          |   ^^^^^
        5 | };"
    `);
  });

  test('a member of a class is wrong', async () => {
    expect(
      await check('class Plugin {\n  greet(): number {\n    return 1;\n  }\n}\nexport default new Plugin();'),
    ).toMatchInlineSnapshot(`
      "plugin.ts:2:3 TS2322
      The types returned by 'greet(...)' are incompatible between these types.
        Type 'number' is not assignable to type 'string | Promise<string>'.
        expected: (context: Context) => string | Promise<string>
        found: () => number
        1 | class Plugin {
      > 2 |   greet(): number {
          |   ^^^^^
        3 |     return 1;"
    `);
  });

  test('a class instead of an instance', async () => {
    expect(await check('export default class Plugin { greet() { return ""; } }')).toMatchInlineSnapshot(`
      "plugin.ts:1:22 TS2741
      Property 'greet' is missing in type 'typeof Plugin' but required in type 'Greeter'.
        The plugin exports a class; export an instance of it: \`export default new …()\`.
      > 1 | export default class Plugin { greet() { return ""; } }
          |                      ^^^^^^"
    `);
  });

  test('what a factory returns', async () => {
    expect(
      await check('export default async (config: { a: string }) => ({\n  greet: () => config,\n});'),
    ).toMatchInlineSnapshot(`
      "plugin.ts:2:3 TS2322
      The types returned by 'greet(...)' are incompatible between these types.
        Type '{ a: string; }' is not assignable to type 'string | Promise<string>'.
        expected: (context: Context) => string | Promise<string>
        found: () => { a: string; }
        1 | export default async (config: { a: string }) => ({
      > 2 |   greet: () => config,
          |   ^^^^^
        3 | });"
    `);
  });

  test('a factory that wants more than it gets', async () => {
    expect(
      await check('export default (a: string, b: string, c: string) => ({ greet: () => a + b + c });'),
    ).toMatchInlineSnapshot(`
      "plugin.ts:1:16 TS2322
      Type '(a: string, b: string, c: string) => { greet: () => string; }' is not assignable to type '(config: any, context: any) => unknown'.
        Target signature provides too few arguments. Expected 3 or more, but got 2.
      > 1 | export default (a: string, b: string, c: string) => ({ greet: () => a + b + c });
          |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a factory that returns nothing', async () => {
    expect(await check('export default function make() {}')).toMatchInlineSnapshot(`
      "plugin.ts:1:25 TS2322
      Type 'void' is not assignable to type 'Greeter'.
      > 1 | export default function make() {}
          |                         ^^^^"
    `);
  });

  test('no default export', async () => {
    expect(await check('export const plugin = { greet: () => "" };')).toMatchInlineSnapshot(`
      "plugin.ts:1:1 TS1192
      The plugin has no default export. Export what implements 'Greeter', or a function that returns it: \`export default …\`.
      > 1 | export const plugin = { greet: () => "" };
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('an empty file', async () => {
    expect(await check('')).toMatchInlineSnapshot(`
      "plugin.ts:1:1 TS1192
      The plugin has no default export. Export what implements 'Greeter', or a function that returns it: \`export default …\`.
      > 1 |
          | ^"
    `);
  });

  test('a primitive', async () => {
    expect(await check('export default 42;')).toMatchInlineSnapshot(`
      "plugin.ts:1:16 TS2322
      Type 'number' is not assignable to type 'Greeter'.
      > 1 | export default 42;
          |                ^^"
    `);
  });

  test('JavaScript without a member, and with one of another kind', async () => {
    expect(await check('export default { name: "x" };', { file: 'plugin.js' })).toMatchInlineSnapshot(`
      "plugin.js:1:16 TS2741
      Property 'greet' is missing in type '{ name: string; }' but required in type 'Greeter'.
      > 1 | export default { name: "x" };
          |                ^^^^^^^^^^^^^"
    `);
    expect(await check('export default { greet: "x" };', { file: 'plugin.js' })).toMatchInlineSnapshot(`
      "plugin.js:1:18 TS2322
      Types of property 'greet' are incompatible.
        Type 'string' is not assignable to type '(...args: any[]) => any'.
      > 1 | export default { greet: "x" };
          |                  ^^^^^"
    `);
  });

  test('the same against a contract that was loaded from its schema', async () => {
    const loaded = loadContract<unknown>(JSON.parse(JSON.stringify((await greeter()).schema)));
    const source = 'export default { greet: 42 };';
    expect(await check(source, { contract: loaded })).toBe(await check(source));
    expect(await check(source, { contract: loaded })).not.toBe('');
  });

  test('a contract with all kinds of types, from its source and from its schema', async () => {
    const contract = await reflectContract({ file: write('all.ts', ALL), type: 'All' });
    const loaded = loadContract<unknown>(JSON.parse(JSON.stringify(contract.schema)));
    for (const from of [contract, loaded]) {
      expect(await check(FITS, { contract: from })).toBe('');
      const wrong = await check(
        FITS.replace('[1, "a"] as [number, string]', '[1, 2] as [number, number]').replace('`a-${1}`', '`b`'),
        { contract: from },
      );
      expect(wrong.match(/(?<=^The types returned by ')\w+/gm)).toEqual(['tuple']);
      expect(wrong.match(/(?<=^Types of property ')\w+/gm)).toEqual(['template']);
    }
  });

  test('a contract that sees the types of Node, of which a plugin sees none', async () => {
    const file = new URL('./node-types.input.ts', import.meta.url);
    const contract = await reflectContract({ file, type: 'Streams' });
    const good = 'export default { stream: () => ReadableStream.from([new Uint8Array(1)]) };';
    expect(await check(good, { contract })).toBe('');
    const bad = good.replace('new Uint8Array(1)', '"a"');
    expect(await check(bad, { contract })).toContain("Type 'string' is not assignable to type 'Uint8Array");
    expect(await check('export default { stream: () => process };', { contract })).toContain(
      "Cannot find name 'process'",
    );
  });

  test('is reported once where satisfies reports it too', async () => {
    const source = "import type { Greeter } from './contract.ts';\nexport default { greet: 42 } satisfies Greeter;";
    expect(await check(source)).toMatchInlineSnapshot(`
      "plugin.ts:2:18 TS2322
      Type 'number' is not assignable to type '(context: Context) => string | Promise<string>'.
        1 | import type { Greeter } from './contract.ts';
      > 2 | export default { greet: 42 } satisfies Greeter;
          |                  ^^^^^"
    `);
    expect(await check(source.replace('greet: 42', 'greet: () => 42'))).toMatchInlineSnapshot(`
      "plugin.ts:2:31 TS2322
      Type 'number' is not assignable to type 'string | Promise<string>'.
        1 | import type { Greeter } from './contract.ts';
      > 2 | export default { greet: () => 42 } satisfies Greeter;
          |                               ^^"
    `);
    expect(await check(source.replace('greet: 42', ''))).toMatchInlineSnapshot(`
      "plugin.ts:2:21 TS2741
      Property 'greet' is missing in type '{}' but required in type 'Greeter'.
        1 | import type { Greeter } from './contract.ts';
      > 2 | export default {  } satisfies Greeter;
          |                     ^^^^^^^^^"
    `);
  });
});

describe('does not compile', () => {
  test('a type error', async () => {
    expect(await check('const n: number = "x";\nexport default { greet: () => String(n) };')).toMatchInlineSnapshot(`
      "plugin.ts:1:7 TS2322
      Type 'string' is not assignable to type 'number'.
      > 1 | const n: number = "x";
          |       ^
        2 | export default { greet: () => String(n) };"
    `);
  });

  test('a syntax error hides what follows from it', async () => {
    expect(await check('export default { greet( };\nconst n: number = "x";')).toMatchInlineSnapshot(`
      "plugin.ts:1:25 TS1138
      Parameter declaration expected.
      > 1 | export default { greet( };
          |                         ^
        2 | const n: number = "x";"
    `);
  });

  test('an error in a file that the entry imports', async () => {
    write('lib/inner.ts', 'export const greet = (): string => 1;\n');
    expect(await check("import { greet } from './lib/inner.ts';\nexport default { greet };")).toMatchInlineSnapshot(`
      "inner.ts:1:36 TS2322
      Type 'number' is not assignable to type 'string'.
      > 1 | export const greet = (): string => 1;
          |                                    ^"
    `);
  });

  test('an import that leads nowhere', async () => {
    expect(await check("import x from './absent.ts';\nexport default { greet: () => x };")).toMatchInlineSnapshot(`
      "plugin.ts:1:15 TS2307
      Cannot find module './absent.ts' or its corresponding type declarations.
      > 1 | import x from './absent.ts';
          |               ^^^^^^^^^^^^^
        2 | export default { greet: () => x };"
    `);
  });

  test('the globals of Node and of the DOM', async () => {
    expect(await check('export default { greet: () => process.env.HOME + document.title };')).toMatchInlineSnapshot(`
      "plugin.ts:1:31 TS2591
      Cannot find name 'process'. A plugin has no Node.js globals; what it needs beyond the language it asks of the host.
      > 1 | export default { greet: () => process.env.HOME + document.title };
          |                               ^^^^^^^

      plugin.ts:1:50 TS2584
      Cannot find name 'document'. A plugin has no DOM; what it needs beyond the language it asks of the host.
      > 1 | export default { greet: () => process.env.HOME + document.title };
          |                                                  ^^^^^^^^"
    `);
  });

  test('what a realm does not have', async () => {
    expect(await check('Temporal.Now.instant();\nexport default { greet: () => "" };')).toMatchInlineSnapshot(`
      "plugin.ts:1:1 TS2304
      Cannot find name 'Temporal'.
      > 1 | Temporal.Now.instant();
          | ^^^^^^^^
        2 | export default { greet: () => "" };"
    `);
  });
});

describe('many plugins', () => {
  test('each with its own errors, and a missing file is one', async () => {
    const good = write('many/good.ts', 'export default { greet: () => "" };');
    const bad = write('many/bad.ts', 'export default {};');
    const absent = good.replace('good.ts', 'absent.ts');
    const found = await checkPlugins({
      contract: await greeter(),
      plugins: [
        { name: 'bad', entry: bad },
        { name: 'absent', entry: absent },
        { name: 'good', entry: good },
      ],
    });
    expect([...found].map(([name, list]) => [name, list.map(({ code }) => code)])).toEqual([
      ['bad', [2741]],
      ['absent', [6053]],
      ['good', []],
    ]);
  });

  test('a hundred in one program', async () => {
    const plugins = Array.from({ length: 100 }, (_, n) => ({
      name: `p${n}`,
      entry: write(`hundred/p${n}.ts`, `export default { greet: () => ${n === 41 ? n : `"${n}"`} };`),
    }));
    const found = await checkPlugins({ contract: await greeter(), plugins });
    expect([...found].filter(([, list]) => list.length > 0).map(([name]) => name)).toEqual(['p41']);
  });

  test('none', async () => {
    expect(await checkPlugins({ contract: await greeter(), plugins: [] })).toEqual(new Map());
  });
});
