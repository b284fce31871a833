/** The host in the place of protoc: what a plugin gives to it is what it gives to protoc, byte for byte. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  describeProtos,
  protocRequest,
  readDescriptors,
  runProtocPlugin,
  writeProtocOutput,
} from '../../../src/runtimes/protoc/index.ts';
import { ROOT } from '../../support/sources.ts';
import { contents, EXAMPLE, executable, isInstalled, pluginExecutable, protoc, temporaryFolder } from './support.ts';

const folder = temporaryFolder();
/** Keeps its request, and says that it supports optional fields. */
const ECHO = `
  import { createWriteStream } from 'node:fs';
  process.stdin.pipe(createWriteStream(process.env.ECHO_TO));
  process.stdout.write(Buffer.from([0x10, 0x01]));`;

const PROTOS: Record<string, string> = {
  'shop/v1/shop.proto': readFileSync(join(EXAMPLE, 'shop.proto'), 'utf8').replace(
    'package shop.v1;',
    'package shop.v1;\noption go_package = "example.org/shop/v1;shop";\nimport "shop/v1/money.proto";\nmessage Bill { Money total = 1; }',
  ),
  'shop/v1/money.proto': `syntax = "proto3"; package shop.v1; option go_package = "example.org/shop/v1;shop";
    import "google/protobuf/descriptor.proto";
    extend google.protobuf.FieldOptions { optional string unit = 50001; }
    // Größe — not only ASCII.
    message Money { int64 amount = 1 [(unit) = "¢"]; string currency = 2 [json_name = "cur"]; }`,
  'old.proto': `syntax = "proto2"; option go_package = "example.org/old;old"; package old;
    message Old { required int32 a = 1 [default = 7]; repeated group Part = 2 { optional bytes b = 3 [default = "\\001x"]; } extensions 100 to 199; }
    extend Old { optional string more = 100; }`,
};

beforeAll(() => {
  for (const [path, text] of Object.entries(PROTOS)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

function outFolder(name: string): string {
  const out = join(folder, name);
  mkdirSync(out);
  return out;
}

describe.skipIf(!isInstalled('protoc'))('with protoc (skipped where it is not installed)', () => {
  const files = Object.keys(PROTOS);

  test('the request is the one that protoc makes', async () => {
    const seen = join(folder, 'request');
    const spy = executable(folder, 'protoc-gen-spy', ECHO);
    process.env['ECHO_TO'] = seen;
    const { status } = protoc([`--plugin=${spy}`, `--spy_out=a=b:${folder}`, ...files], folder);
    expect(status).toBe(0);
    const request = protocRequest({
      ...(await describeProtos({ files, includes: ['.'], cwd: folder })),
      parameter: 'a=b',
    });
    const mine = join(folder, 'mine');
    await runProtocPlugin(spy, request, { env: { ...process.env, ECHO_TO: mine } });
    expect(readFileSync(mine).equals(readFileSync(seen))).toBe(true);
    expect(readFileSync(mine).length).toBeGreaterThan(5000);
  });

  const PEERS = [
    { name: 'go', command: 'protoc-gen-go', parameter: 'paths=source_relative', files: 3 },
    { name: 'go-grpc', command: 'protoc-gen-go-grpc', parameter: 'paths=source_relative', files: 1 },
    { name: 'es', command: join(ROOT, 'node_modules/.bin/protoc-gen-es'), parameter: 'target=ts+js', files: 6 },
  ];
  for (const { name, command, parameter, files: count } of PEERS) {
    test.skipIf(!isInstalled(command))(
      `protoc-gen-${name} gives the same (skipped where it is not installed)`,
      async () => {
        const theirs = outFolder(`theirs-${name}`);
        const ours = join(folder, `ours-${name}`);
        const plugin = isAbsolute(command) ? [`--plugin=protoc-gen-${name}=${command}`] : [];
        const result = protoc([...plugin, `--${name}_out=${parameter}:${theirs}`, ...files], folder);
        expect(result).toEqual({ status: 0, stderr: '' });
        const request = protocRequest({ ...(await describeProtos({ files, cwd: folder })), parameter });
        const written = await writeProtocOutput(await runProtocPlugin(command, request), ours);
        expect(contents(ours)).toEqual(contents(theirs));
        expect(written.length).toBe(count);
      },
    );
  }

  test.skipIf(!isInstalled('protoc-gen-go'))(
    'protoc-gen-go fails in its own words (skipped where it is not installed)',
    async () => {
      const described = await describeProtos({ files: ['shop/v1/shop.proto'], cwd: folder });
      const request = protocRequest({ ...described, parameter: 'nonsense=1' });
      await expect(runProtocPlugin('protoc-gen-go', request)).rejects.toMatchObject({
        code: 'TRANSPORT',
        exitCode: 1,
        stderr: expect.stringContaining('-nonsense'),
        message: expect.stringMatching(/^protoc-gen-go ended with exit code 1; on stderr:\n.*nonsense/),
      });
    },
  );

  test('a FileDescriptorSet that the caller has does as well; what is missing in it is named', async () => {
    const set = join(folder, 'set');
    const flags = ['--include_imports', '--include_source_info', `--descriptor_set_out=${set}`];
    expect(protoc([...flags, 'shop/v1/shop.proto'], folder).status).toBe(0);
    const descriptors = readDescriptors(readFileSync(set));
    const request = protocRequest({ descriptors, files: ['shop/v1/shop.proto'] });
    const described = await describeProtos({ files: ['shop/v1/shop.proto'], cwd: folder });
    expect(request.protoFile).toEqual(described.descriptors.file);
    expect(
      protocRequest({ descriptors: { ...descriptors, file: descriptors.file.toReversed() } })
        .protoFile.map(({ name }) => name)
        .at(-1),
    ).toBe('shop/v1/shop.proto');
    expect(() => protocRequest({ descriptors, files: ['shop/v1/shpo.proto'] })).toThrow(
      'the descriptors have no file shop/v1/shpo.proto (did you mean "shop/v1/shop.proto"?)',
    );
    descriptors.file = descriptors.file.filter(({ name }) => name !== 'shop/v1/money.proto');
    expect(() => protocRequest({ descriptors, files: ['shop/v1/shop.proto'] })).toThrow(
      'which shop/v1/shop.proto imports: make the descriptors with --include_imports',
    );
  });

  test('protoc’s own words where it refuses a file', async () => {
    writeFileSync(join(folder, 'wrong.proto'), 'syntax = "proto3";\nmessage M { strnig x = 1; }\n');
    await expect(describeProtos({ files: ['wrong.proto'], cwd: folder })).rejects.toMatchObject({
      code: 'SYNTAX',
      message: 'wrong.proto:2:13: "strnig" is not defined.',
    });
    await expect(describeProtos({ files: ['--version'] })).rejects.toMatchObject({ code: 'LOAD' });
    await expect(describeProtos({ files: ['x.proto'], protoc: 'protoc-that-is-not' })).rejects.toMatchObject({
      code: 'LOAD',
      message: expect.stringContaining('there is no such program'),
    });
  });

  test('insertions are as protoc makes them', async () => {
    const points = `
      import { defineProtocPlugin } from 'tsugi/protoc';
      await defineProtocPlugin({
        name: 'protoc-gen-points',
        generate(context) {
          const out = context.file('sub/a.txt').print('{').point('top');
          out.indented(() => out.print('deep').point('inner', '#', '#'), '\\t ').print('f(/* @@protoc_insertion_point(inline) */);');
          context.insert('sub/a.txt', 'inner').print('own');
        },
      }).run();`;
    const inserts = `
      import { defineProtocPlugin } from 'tsugi/protoc';
      await defineProtocPlugin({
        name: 'protoc-gen-inserts',
        parameters: { point: { type: 'string', default: 'inner' } },
        generate(context) {
          context.insert('sub/a.txt', context.parameters.point).print('one', '', 'two').raw('three');
          context.insert('sub/a.txt', 'top').raw('above\\n');
          context.insert('sub/a.txt', 'inline').raw('x');
        },
      }).run();`;
    const plugins = [
      pluginExecutable(folder, 'protoc-gen-points', points),
      pluginExecutable(folder, 'protoc-gen-inserts', inserts),
    ] as const;
    const theirs = outFolder('theirs-insertions');
    const flags = plugins.map((path) => `--plugin=${path}`);
    const outs = [`--points_out=${theirs}`, `--inserts_out=${theirs}`];
    expect(protoc([...flags, ...outs, 'old.proto'], folder)).toEqual({ status: 0, stderr: '' });
    const description = await describeProtos({ files: ['old.proto'], cwd: folder });
    const responses = [];
    for (const path of plugins) responses.push(await runProtocPlugin(path, protocRequest(description)));
    await writeProtocOutput(responses, join(folder, 'ours-insertions'));
    expect(contents(join(folder, 'ours-insertions'))).toEqual(contents(theirs));
    expect(contents(theirs)['sub/a.txt']).toContain('\t own\n\t one\n');
    const wrong = protocRequest({ ...description, parameter: 'point=nowhere' });
    const response = await runProtocPlugin(plugins[1], wrong);
    await expect(writeProtocOutput([...responses, response], join(folder, 'never'))).rejects.toMatchObject({
      code: 'CONTRACT',
      message: 'the insertion into "sub/a.txt" at "nowhere" fails: it has no @@protoc_insertion_point(nowhere)',
    });
    await expect(writeProtocOutput(response, join(folder, 'never'))).rejects.toMatchObject({
      message: expect.stringContaining('no plugin of this run has written the file'),
    });
  });
});
