import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Contract, loadContract, reflectContract, reflectSchema, schemaToText } from '../../src/contract/index.ts';
import { loadTypeScript } from '../../src/contract/typescript.ts';
import type { Middleware } from '../../src/server/http.ts';
import { ACCEPTED } from './reflect.cases.ts';
import { REFUSALS } from './refusals.cases.ts';
import { sourceFolder } from './sources.ts';

const write = sourceFolder();
const HTTP = new URL('../../src/server/http.ts', import.meta.url);

const failure = (file: string | URL, type = 'C'): Promise<unknown> =>
  reflectContract({ file, type }).catch((thrown: unknown) => thrown);

/** What the carets of an error's frame underline. */
function underlined(frame: string): string {
  const lines = frame.split('\n');
  const carets = lines.findIndex((line) => /^ +\| +\^+$/.test(line));
  const [start, end] = [lines[carets]?.indexOf('^'), lines[carets]?.lastIndexOf('^')];
  return lines[carets - 1]?.slice(start, (end ?? 0) + 1) ?? '';
}

describe('accepted', () => {
  test.each(ACCEPTED)('$title', async ({ source, text }) => {
    const { schema } = await reflectContract({ file: write('accepted.ts', source), type: 'C' });
    expect(schemaToText(schema)).toBe(text);
    expect(loadContract(JSON.parse(JSON.stringify(schema))).schema).toEqual(schema);
  });
});

describe('refused', () => {
  test.each(REFUSALS)('$message', async ({ source, message, at }) => {
    const file = write('refused.ts', source);
    const error = await failure(file);
    expect(error).toMatchObject({ name: 'TsugiError', code: 'CONTRACT', message, file });
    expect(error).toHaveProperty('frame');
    if (at !== undefined) expect(underlined((error as { frame: string }).frame)).toBe(at);
  });

  test('the place is that of the member, in the file that declares it', async () => {
    const file = write('other/inner.ts', 'export interface Inner {\n  fine: string;\n  wrong: symbol;\n}\n');
    const root = write(
      'other/root.ts',
      "import type { Inner } from './inner.ts';\nexport interface C { inner: Inner }\n",
    );
    expect(await failure(root)).toMatchObject({
      message: 'C.inner.wrong: a symbol cannot cross the boundary; use a string',
      file,
      line: 3,
      column: 3,
      frame: '  1 | export interface Inner {\n  2 |   fine: string;\n> 3 |   wrong: symbol;\n    |   ^^^^^\n  4 | }',
    });
  });

  test.each(['interface G<T> { inner?: G<T[]> }', 'type G<T> = { inner?: G<T[]> };', 'type G<T> = T | G<T[]>[];'])(
    'a generic that grows without end: %s',
    async (generic) => {
      const file = write('grows.ts', `${generic}\nexport interface C { m: G<string> }`);
      expect(await failure(file)).toMatchObject({
        code: 'CONTRACT',
        message: expect.stringMatching(/this generic type refers to ever larger instances of itself/),
      });
    },
  );

  test('a type that could not be resolved in an imported file', async () => {
    write('unresolved/inner.ts', "import type { X } from './absent.ts';\nexport interface Inner { x: X }\n");
    const file = write(
      'unresolved/root.ts',
      "import type { Inner } from './inner.ts';\nexport interface C { inner: Inner }\n",
    );
    expect(await failure(file)).toMatchObject({
      message: 'C.inner.x: this type could not be resolved; check its import',
      line: 2,
    });
  });
});

describe('the schema', () => {
  test('is plain data of this exact shape', async () => {
    const file = write(
      'shape.ts',
      `/** The root. */
export interface C {
  /** Doc. */
  readonly id: string;
  /** @deprecated use id */
  name?: string;
  run(input: Options, ...rest: Uint8Array[]): Promise<'a' | 10n>;
  on: (event?: string) => void;
}
interface Options { tags: Record<string, boolean> }`,
    );
    const { schema } = await reflectContract({ file, type: 'C' });
    expect(schema).toEqual({
      version: 1,
      name: 'C',
      root: { kind: 'ref', name: 'C' },
      types: {
        C: {
          kind: 'object',
          name: 'C',
          doc: 'The root.',
          members: [
            { name: 'id', type: { kind: 'string' }, readonly: true, doc: 'Doc.' },
            { name: 'name', type: { kind: 'string' }, optional: true, deprecated: 'use id' },
            {
              name: 'run',
              method: true,
              type: {
                kind: 'function',
                params: [
                  { name: 'input', type: { kind: 'ref', name: 'Options' } },
                  { name: 'rest', type: { kind: 'bytes', array: 'Uint8Array' }, rest: true },
                ],
                result: {
                  kind: 'promise',
                  of: {
                    kind: 'union',
                    of: [
                      { kind: 'literal', value: 'a' },
                      { kind: 'literal', value: { bigint: '10' } },
                    ],
                  },
                },
              },
            },
            {
              name: 'on',
              type: {
                kind: 'function',
                params: [{ name: 'event', type: { kind: 'string' }, optional: true }],
                result: { kind: 'void' },
              },
            },
          ],
        },
        Options: {
          kind: 'object',
          name: 'Options',
          members: [{ name: 'tags', type: { kind: 'record', of: { kind: 'boolean' } } }],
        },
      },
    });
  });

  test('is frozen throughout, and its types have no prototype', async () => {
    const contract = await reflectContract({
      file: write('frozen.ts', 'export interface C { m: { a: string[] } }'),
      type: 'C',
    });
    const reach = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(reach)] : [];
    expect(reach(contract).every((value) => Object.isFrozen(value))).toBe(true);
    expect(Object.getPrototypeOf(contract.schema.types)).toBe(null);
    expect(contract.origin).toMatchObject({ type: 'C' });
  });

  test('tells two types of one name apart', async () => {
    write('same/a.ts', 'export interface Options { a: string }');
    write('same/b.ts', 'export interface Options { b: string }');
    const file = write(
      'same/root.ts',
      "import type { Options as A } from './a.ts';\nimport type { Options as B } from './b.ts';\nexport interface C { a: A; b: B }",
    );
    const { schema } = await reflectContract({ file, type: 'C' });
    expect(Object.keys(schema.types)).toEqual(['C', 'Options', 'Options_2']);
    expect(schema.types.Options_2).toMatchObject({ name: 'Options', members: [{ name: 'b' }] });
  });

  test('is the same when its own text is reflected', async () => {
    const { schema } = await reflectContract<Middleware>({ file: HTTP, type: 'Middleware' });
    const again = await reflectContract({ file: write('text.d.ts', schemaToText(schema)), type: 'Middleware' });
    expect(again.schema).toEqual(schema);
  });

  test('of the middleware', async () => {
    const contract = await reflectContract<Middleware>({ file: HTTP, type: 'Middleware' });
    expectTypeOf(contract).toEqualTypeOf<Contract<Middleware>>();
    const text = schemaToText(contract.schema);
    expect(text).toContain(
      '  handle(request: HttpRequest, next: () => Promise<HttpResponse>): HttpAnswer | HttpResponse | Promise<HttpAnswer | HttpResponse>;\n',
    );
    expect(text).toContain('  replace(content: string | AsyncIterable<Uint8Array> | Uint8Array): void;\n');
    expect(text).toContain('  headers?: Record<string, string | string[]>;\n');
  });

  test('names the files that it was read from', async () => {
    const inner = write('files/inner.ts', 'export interface Inner { a: string }');
    const file = write(
      'files/root.ts',
      "import type { Inner } from './inner.ts';\nexport interface C { inner: Inner }",
    );
    expect((await reflectSchema({ file, type: 'C' })).files).toEqual([file, inner]);
  });
});

describe('the file', () => {
  test('may be a declaration file, and may be given as a URL', async () => {
    const file = write('declared.d.ts', 'export interface C { m: string }');
    for (const from of [file, pathToFileURL(file), pathToFileURL(file).href]) {
      expect((await reflectContract({ file: from, type: 'C' })).schema.name).toBe('C');
    }
  });

  test('may export the type as its default', async () => {
    const file = write('default.ts', 'export default interface Shape { m: string }');
    const { schema } = await reflectContract({ file, type: 'default' });
    expect(schemaToText(schema)).toBe('export interface Shape {\n  m: string;\n}\n');
  });

  test('may use the globals of Node, which are then looked up beside it', async () => {
    const folder = new URL('.', import.meta.url).pathname;
    expect(existsSync(`${folder}../../node_modules/@types/node`)).toBe(true);
    const file = new URL('./node-globals.input.ts', import.meta.url);
    expect((await reflectContract({ file, type: 'C' })).schema.name).toBe('C');
  });

  test('may use the types of Node and of the DOM, which are told by their declarations', async () => {
    const file = new URL('./node-types.input.ts', import.meta.url);
    const contract = await reflectContract({ file, type: 'C' });
    expect(contract.origin).toMatchObject({ ambient: true });
    expect(schemaToText(contract.schema)).toBe(
      'export interface C {\n' +
        '  web: ReadableStream<Uint8Array>;\n' +
        '  global: ReadableStream<string>;\n' +
        '  url: URL;\n' +
        '  globalUrl: URL;\n' +
        '  signal: AbortSignal;\n' +
        '  rows(): AsyncGenerator<string>;\n' +
        '  failure: Error;\n' +
        '}\n',
    );
    const dom = write(
      'dom.ts',
      '/// <reference lib="dom" />\nexport interface C { a: ReadableStream<URL>; b: DOMException }',
    );
    expect(schemaToText((await reflectContract({ file: dom, type: 'C' })).schema)).toBe(
      'export interface C {\n  a: ReadableStream<URL>;\n  b: Error;\n}\n',
    );
  });

  test.each([
    ['buffer', 'Buffer', 'Uint8Array'],
    ['readable', 'Readable', 'ReadableStream<Uint8Array> or AsyncIterable<Uint8Array>'],
    ['nodeStream', 'NodeJS.ReadableStream', 'ReadableStream<Uint8Array> or AsyncIterable<Uint8Array>'],
    ['emitter', 'EventEmitter', 'an interface with the members that are needed'],
    ['request', 'Request', 'an interface with the members that are needed'],
  ])('may not use what of Node cannot cross: %s', async (member, name, instead) => {
    const file = new URL('./node-types.input.ts', import.meta.url);
    const error = await reflectContract({ file, type: `Of_${member}` }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'CONTRACT',
      message: `Of_${member}.${member}: a value of type ${name} cannot cross the boundary; use ${instead}`,
    });
  });

  test('may declare types of the names of built-ins', async () => {
    const file = write(
      'own.ts',
      'interface URL { href: string }\ninterface ReadableStream<T> { read(): T }\nexport interface C { a: URL; b: ReadableStream<string> }',
    );
    const { schema } = await reflectContract({ file, type: 'C' });
    expect(schemaToText(schema)).toBe(
      'export interface C {\n  a: _URL;\n  b: ReadableStream_string;\n}\n\n' +
        'export interface _URL {\n  href: string;\n}\n\n' +
        'export interface ReadableStream_string {\n  read(): string;\n}\n',
    );
  });

  test('must exist', async () => {
    const file = write('x.ts', '').replace('x.ts', 'absent.ts');
    expect(await failure(file)).toMatchObject({ code: 'LOAD', message: `The contract's file ${file} does not exist.` });
  });

  test('must be TypeScript', async () => {
    const file = write('x.json', '{}');
    expect(await failure(file)).toMatchObject({
      code: 'LOAD',
      message: `A contract is read from a TypeScript file (.ts, .mts, .cts, .d.ts), got ${file}.`,
    });
  });

  test('must compile', async () => {
    const file = write('broken.ts', 'export interface C {\n  m: Missing;\n  n: Absent;\n}\n');
    expect(await failure(file)).toMatchObject({
      code: 'TYPE',
      message: `The contract does not compile. ${file}:2:6: Cannot find name 'Missing'. [TS2304] (and 1 more)`,
      line: 2,
      column: 6,
      frame: expect.stringContaining('> 2 |   m: Missing;\n    |      ^^^^^^^'),
    });
  });

  test('must parse', async () => {
    const file = write('unparsable.ts', 'export interface C {\n  m: ;\n}\n');
    expect(await failure(file)).toMatchObject({
      code: 'SYNTAX',
      message: `The contract does not compile. ${file}:2:6: Type expected. [TS1110]`,
    });
  });

  test('must export the type', async () => {
    const file = write(
      'exports.ts',
      'interface C { m: string }\nexport interface B {}\nexport type A = B;\nexport const c = 1;\n',
    );
    const offer = 'It exports the types A, B.';
    expect(await failure(file)).toMatchObject({
      code: 'CONTRACT',
      message: `${file} exports no type 'C'. 'C' is declared there: write 'export' before it. ${offer}`,
    });
    expect(await failure(file, 'D')).toMatchObject({ message: `${file} exports no type 'D'. ${offer}` });
    expect(await failure(file, 'c')).toMatchObject({
      message: `${file} exports 'c' as a value, not as a type. ${offer}`,
      line: 4,
    });
    const empty = write('empty.ts', '');
    expect(await failure(empty)).toMatchObject({ message: `${empty} exports no type 'C'. It exports no types.` });
  });
});

describe('typescript', () => {
  test('missing: says what to do', async () => {
    const absent = Object.assign(new Error('no such package'), { code: 'ERR_MODULE_NOT_FOUND' });
    await expect(loadTypeScript(() => Promise.reject(absent))).rejects.toMatchObject({
      code: 'LOAD',
      message:
        'The package typescript is not installed, and reading a contract from its source or checking plugins needs it. ' +
        'Install it with `npm install typescript@7`, or write the schema to a file with `tsugi extract` where typescript ' +
        'is installed and read it with `loadContract`.',
    });
  });

  test('too old: says what to do', async () => {
    const old = Object.assign(new Error('no such path'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
    await expect(loadTypeScript(() => Promise.reject(old))).rejects.toMatchObject({
      code: 'LOAD',
      message: expect.stringMatching(/^The installed typescript cannot be used, /),
    });
  });

  test.runIf(existsSync('/proc/self/task'))('leaves no process behind, also after a refusal', async () => {
    const file = write('process.ts', 'export interface C { m: string }\nexport interface D { m: symbol }');
    await reflectContract({ file, type: 'C' });
    await failure(file, 'D');
    await expect.poll(compilers).toEqual([]);
  });
});

/** The compilers that this process started and that still run; ended ones are no longer there or have no arguments. */
function compilers(): string[] {
  const list = execFileSync('ps', ['-o', 'args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  return list.split('\n').filter((line) => line.includes('--api'));
}
