/** Plugins in TypeScript: from a request to a response, and as executables on streams. */
import { Readable, Writable } from 'node:stream';
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import {
  type CodeGeneratorRequest,
  CodeGeneratorRequestSchema,
  CodeGeneratorResponseSchema,
  Edition,
} from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { MalformedRequestError } from '../../../src/runtimes/protoc/fault.ts';
import { defineProtocPlugin, type ProtocPlugin } from '../../../src/runtimes/protoc/plugin.ts';
import { requestOf } from './support.ts';

const FILE = { name: 'a/b.proto', package: 'a', messageType: [{ name: 'M' }] as never };
const REQUEST = requestOf(FILE);

const names = defineProtocPlugin({
  name: 'protoc-gen-names',
  version: '1.2.3',
  parameters: { upper: { type: 'boolean' } },
  generate(context) {
    for (const desc of context.files) {
      const out = context.file(`${desc.name}.txt`);
      for (const message of desc.messages) {
        out.print(context.parameters.upper ? message.typeName.toUpperCase() : message.typeName);
      }
    }
  },
});

describe('a response', () => {
  test('has the files', async () => {
    const { file, error } = await names.generate(REQUEST);
    expect(error).toBe('');
    expect(file.map(({ name, content }) => [name, content])).toEqual([['a/b.txt', 'a.M\n']]);
  });

  test('knows the parameter', async () => {
    const { file } = await names.generate(requestOf(FILE, { parameter: 'upper' }));
    expect(file[0]?.content).toBe('A.M\n');
  });

  test('has an error and no files for a wrong parameter', async () => {
    const { file, error } = await names.generate(requestOf(FILE, { parameter: 'uper' }));
    expect(file).toEqual([]);
    expect(error).toBe('unknown parameter "uper" (did you mean "upper"?); there are: upper[=true|false]');
  });

  test('tells the features that are declared', async () => {
    const features = async (declared: object): Promise<unknown> => {
      const plugin = defineProtocPlugin({ name: 'protoc-gen-x', generate() {}, ...declared });
      const { supportedFeatures, minimumEdition, maximumEdition } = await plugin.generate(REQUEST);
      return [supportedFeatures, minimumEdition, maximumEdition];
    };
    expect(await features({})).toEqual([1n, 0, 0]);
    expect(await features({ proto3Optional: false })).toEqual([0n, 0, 0]);
    expect(await features({ editions: { minimum: 'proto2', maximum: '2023' } })).toEqual([3n, 998, 1000]);
    expect(await features({ editions: { minimum: '2023', maximum: '2024' } })).toEqual([3n, 1000, 1001]);
  });

  test('has what was reported, and the place; nothing is generated then', async () => {
    const plugin = defineProtocPlugin({
      name: 'protoc-gen-x',
      generate(context) {
        context.file('x').print('x');
        context.report('first', context.files[0]);
        context.report('second', context.registry.getMessage('a.M'));
        context.fail('last');
      },
    });
    const reporting = defineProtocPlugin({
      name: 'protoc-gen-x',
      generate(context) {
        context.file('x').print('x');
        context.report('first', context.files[0]);
        context.report('second', context.registry.getMessage('a.M'));
      },
    });
    const place = { path: [4, 0], span: [6, 2, 10] };
    const request = requestOf({ ...FILE, sourceCodeInfo: { location: [place] } as never });
    expect(await reporting.generate(request)).toMatchObject({
      file: [],
      error: 'a/b.proto: first\na/b.proto:7:3: second',
    });
    expect(await plugin.generate(request)).toMatchObject({
      file: [],
      error: 'a/b.proto: first\na/b.proto:7:3: second\nlast',
    });
  });

  test('is made with descriptors in which the features of an edition are resolved', async () => {
    const field = { name: 'f', number: 1, type: 5, label: 1 };
    const message = { name: 'M', field: [field, { ...field, name: 'g', number: 2, label: 3 }] };
    const presences: unknown[] = [];
    const plugin = defineProtocPlugin({
      name: 'protoc-gen-x',
      editions: { minimum: '2023', maximum: '2024' },
      generate({ files }) {
        for (const { fields } of files[0]?.messages ?? []) presences.push(...fields.map(({ presence }) => presence));
      },
    });
    for (const init of [{ syntax: 'proto3' }, { syntax: 'editions', edition: Edition.EDITION_2023 }]) {
      await plugin.generate(requestOf({ name: 'a.proto', messageType: [message] as never, ...init }));
    }
    // implicit in proto3, explicit in an edition; what is repeated has none
    expect(presences).toEqual([2, 2, 1, 2]);
  });

  test('has an error for an edition that is not known yet', async () => {
    const request = requestOf({ name: 'new.proto', syntax: 'editions', edition: 1 + Edition.EDITION_2024 });
    expect((await names.generate(request)).error).toBe(
      'new.proto: edition number 1002 is newer than what this plugin was built with',
    );
  });
});

describe('an author’s mistakes', () => {
  const generating = (generate: Parameters<typeof defineProtocPlugin>[0]['generate']): Promise<unknown> =>
    defineProtocPlugin({ name: 'protoc-gen-x', generate }).generate(REQUEST);

  test('are no errors of the input', async () => {
    await expect(generating(() => Promise.reject(new TypeError('mine')))).rejects.toThrow(TypeError);
  });

  test('a file outside the folder, a file twice, an insertion without a point', async () => {
    await expect(generating((context) => void context.file('../x'))).rejects.toThrow(
      'the output file "../x" is refused: it has .. in it, which leaves the output folder',
    );
    await expect(
      generating((context) => {
        context.file('x');
        context.file('x');
      }),
    ).rejects.toThrow('the file "x" is generated twice');
    await expect(generating((context) => void context.insert('x', ''))).rejects.toThrow('needs the name of a point');
  });

  const WRONG = {
    'a name that protoc would not run': { name: 'markdown' },
    'an edition that there is not': { editions: { minimum: '2023', maximum: '2030' } },
    'editions the wrong way round': { editions: { minimum: '2024', maximum: 'proto3' } },
    'a parameter that cannot be written': { parameters: { 'a,b': { type: 'boolean' } } },
    'no function': { generate: undefined },
  };
  for (const [what, wrong] of Object.entries(WRONG)) {
    test(`in the declaration: ${what}`, () => {
      const definition = { name: 'protoc-gen-x', generate() {}, ...wrong } as never;
      expect(() => defineProtocPlugin(definition)).toThrow(expect.objectContaining({ code: 'TYPE' }));
    });
  }
});

describe('a request that protoc would not make', () => {
  const malformed = (request: CodeGeneratorRequest): Promise<unknown> =>
    expect(names.generate(request)).rejects.toThrow(MalformedRequestError) as never;

  test('without the descriptor of a file to generate', () =>
    malformed(requestOf(FILE, { fileToGenerate: ['c.proto'] })));
  test('with a file twice', () => {
    const [file] = REQUEST.protoFile;
    return malformed(requestOf(FILE, { protoFile: [file, file] as never }));
  });
  test('without what a file imports', () => malformed(requestOf({ name: 'a.proto', dependency: ['b.proto'] })));
  test('with a type that is nowhere', () => {
    const field = [{ name: 'f', number: 1, type: 11, typeName: '.no.Where' }];
    return malformed(requestOf({ name: 'a.proto', messageType: [{ name: 'M', field }] as never }));
  });
});

describe('as an executable', () => {
  class Sink extends Writable {
    readonly chunks: Buffer[] = [];
    override _write(chunk: Buffer, _encoding: string, done: () => void): void {
      this.chunks.push(chunk);
      done();
    }
    get bytes(): Buffer {
      return Buffer.concat(this.chunks);
    }
  }
  async function run(plugin: ProtocPlugin, input: Uint8Array | undefined, args: readonly string[] = []) {
    const [stdout, stderr] = [new Sink(), new Sink()];
    const stdin = Object.assign(Readable.from(input === undefined ? [] : [input]), { isTTY: input === undefined });
    const io = { argv: ['node', 'x', ...args], stdin, stdout, stderr, exitCode: 0 };
    await plugin.run(io);
    return { exitCode: io.exitCode, stdout: stdout.bytes, stderr: stderr.bytes.toString() };
  }
  const bytes = toBinary(CodeGeneratorRequestSchema, REQUEST);

  test('it reads a request and writes a response', async () => {
    const { exitCode, stdout, stderr } = await run(names, bytes);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(fromBinary(CodeGeneratorResponseSchema, stdout)).toEqual(await names.generate(REQUEST));
  });

  test('the author’s error is a response with exit code 0', async () => {
    const plugin = defineProtocPlugin({ name: 'protoc-gen-x', generate: (context) => context.fail('no') });
    const { exitCode, stdout, stderr } = await run(plugin, bytes);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(fromBinary(CodeGeneratorResponseSchema, stdout)).toMatchObject({ error: 'no', supportedFeatures: 1n });
  });

  test('a crash is exit code 1, nothing on stdout, and the stack on stderr', async () => {
    const plugin = defineProtocPlugin({
      name: 'protoc-gen-x',
      generate() {
        throw new TypeError('mine');
      },
    });
    const { exitCode, stdout, stderr } = await run(plugin, bytes);
    expect([exitCode, stdout.length]).toEqual([1, 0]);
    expect(stderr).toMatch(/^protoc-gen-x: TypeError: mine\n {4}at .*plugin\.test\.ts/);
  });

  for (const [what, input] of Object.entries({
    nothing: new Uint8Array(),
    garbage: Buffer.from('garbage'),
    'half a request': bytes.subarray(0, bytes.length - 3),
    'a message of another type': toBinary(
      CodeGeneratorResponseSchema,
      create(CodeGeneratorResponseSchema, { error: 'x' }),
    ),
  })) {
    test(`${what} as a request is exit code 1 and one line on stderr`, async () => {
      const { exitCode, stdout, stderr } = await run(names, input);
      expect([exitCode, stdout.length]).toEqual([1, 0]);
      expect(stderr).toMatch(
        /^protoc-gen-names: the (?:input is no CodeGeneratorRequest: .+|request has no descriptor of x)\n$/,
      );
    });
  }

  test('what it logs goes to stderr, and the console is as before afterwards', async () => {
    const before = globalThis.console;
    const plugin = defineProtocPlugin({
      name: 'protoc-gen-x',
      generate() {
        console.log('a %s', 'line');
      },
    });
    const { stdout, stderr } = await run(plugin, bytes);
    expect(stderr).toBe('a line\n');
    expect(fromBinary(CodeGeneratorResponseSchema, stdout).error).toBe('');
    expect(globalThis.console).toBe(before);
  });

  test('it tells its version and its use; by hand or with anything else it fails', async () => {
    expect(await run(names, bytes, ['--version'])).toMatchObject({
      exitCode: 0,
      stdout: Buffer.from('protoc-gen-names 1.2.3\n'),
    });
    const help = await run(names, bytes, ['--help']);
    expect([help.exitCode, help.stdout.toString()]).toEqual([0, expect.stringContaining('--names_out=FOLDER')]);
    expect(await run(names, bytes, ['--hlep'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('--hlep'),
    });
    expect(await run(names, undefined)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('--names_out') });
  });
});
