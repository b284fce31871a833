/** protoc itself drives plugins in TypeScript. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contents, EXAMPLE, isInstalled, pluginExecutable, protoc, temporaryFolder } from './support.ts';

const folder = temporaryFolder();
let plugin = '';

/** Runs protoc with the plugin over one file; `out` is what stands before the colon of `--test_out`. */
function run(file: string, { parameter = '', plugins = [plugin], args = [] as string[] } = {}) {
  const out = join(folder, `out-${Math.random().toString(36).slice(2)}`);
  mkdirSync(out);
  const flags = plugins.map((path) => `--plugin=${path}`);
  const result = protoc([...flags, ...args, `--test_out=${parameter}${parameter && ':'}${out}`, file], folder);
  return { ...result, files: contents(out) };
}

const PROTO = `// The file.
syntax = "proto3";
package p;
import "google/protobuf/duration.proto";

// One.
//   deeper
message Outer {
  // Two.
  string name = 1; // Three.
  message Inner {}

  // Four, detached.

  oneof choice {
    // Five.
    google.protobuf.Duration wait = 2;
  }
  // Six.
  enum Kind { KIND_A = 0; /* Seven. */
  }
}
/* Eight.
 * and more */
service Service {
  // Nine.
  rpc Call(Outer) returns (Outer.Inner);
}
`;

/** Prints what it is told, all comments with their places, and behaves as the parameter says. */
const PLUGIN = `
import { defineProtocPlugin } from 'tsugi/protoc';
const plugin = defineProtocPlugin({
  name: 'protoc-gen-test',
  proto3Optional: process.env.NO_OPTIONAL === undefined,
  parameters: {
    mode: { type: 'string', oneOf: ['list', 'fail', 'crash', 'reject'], default: 'list' },
    words: { type: 'list' },
  },
  generate(context) {
    const { mode, words } = context.parameters;
    const [file] = context.files;
    if (file === undefined) throw new Error('no file');
    const [message] = file.messages;
    if (mode === 'fail') context.fail('this is not what I take', message?.fields[0]);
    if (mode === 'crash') throw new TypeError('a bug of mine');
    if (mode === 'reject') process.exit(7);
    const out = context.file(file.name + '.txt');
    out.print('words ' + words.join('+'), 'protoc ' + context.compilerVersion?.major);
    const tell = (desc) => {
      const place = context.placeOf(desc);
      const { leading, trailing, detached } = context.commentsOf(desc);
      out.print(desc.kind + ' ' + (place?.line ?? '-') + ':' + (place?.column ?? '-') + ' ' + JSON.stringify([leading, trailing, ...detached]));
    };
    tell(file);
    for (const message of file.messages) {
      tell(message);
      for (const member of message.members) tell(member);
      for (const { fields } of message.oneofs) fields.forEach(tell);
      message.nestedMessages.forEach(tell);
      for (const values of message.nestedEnums) [values, ...values.values].forEach(tell);
    }
    for (const service of file.services) [service, ...service.methods].forEach(tell);
  },
});
await plugin.run();
`;

describe.skipIf(!isInstalled('protoc'))('protoc (skipped where it is not installed)', () => {
  beforeAll(() => {
    plugin = pluginExecutable(folder, 'protoc-gen-test', PLUGIN);
    writeFileSync(join(folder, 'p.proto'), PROTO);
    writeFileSync(join(folder, 'optional.proto'), 'syntax = "proto3"; message M { optional int32 x = 1; }\n');
    writeFileSync(join(folder, 'bare.proto'), 'message M {}\n');
  });

  test('gets the files, with comments and places', () => {
    const { status, stderr, files } = run('p.proto', { parameter: 'words=a,words=b' });
    expect([status, stderr]).toEqual([0, '']);
    expect(Object.keys(files)).toEqual(['p.txt']);
    expect(files['p.txt']?.split('\n').slice(1)).toEqual([
      'protoc 3',
      'file 2:1 ["The file.",""]',
      'message 8:1 ["One.\\n  deeper",""]',
      'field 10:3 ["Two.","Three."]',
      'oneof 15:3 ["","","Four, detached."]',
      'field 17:5 ["Five.",""]',
      'message 11:3 ["",""]',
      'enum 20:3 ["Six.",""]',
      'enum_value 20:15 ["","Seven."]',
      'service 25:1 ["Eight.\\nand more",""]',
      'rpc 27:3 ["Nine.",""]',
      '',
    ]);
    expect(files['p.txt']).toMatch(/^words a\+b\n/);
  });

  test('joins parameters, also those that stand apart', () => {
    const { files } = run('p.proto', { parameter: 'words=a', args: ['--test_opt=words=b', '--test_opt=mode=list'] });
    expect(files['p.txt']).toMatch(/^words a\+b\n/);
  });

  test('a file without source information and without a syntax', () => {
    const { status, files } = run('bare.proto');
    expect(status).toBe(0);
    expect(files['bare.txt']).toContain('message 1:1 ["",""]');
  });

  test('optional fields of proto3, where the plugin says that it supports them', () => {
    expect(run('optional.proto')).toMatchObject({ status: 0, stderr: '' });
  });

  test('refuses them where it does not', () => {
    const path = join(folder, 'protoc-gen-test-without');
    writeFileSync(path, `#!/bin/sh\nNO_OPTIONAL=1 exec "${plugin}"\n`, { mode: 0o755 });
    const { status, stderr, files } = run('optional.proto', { plugins: [`protoc-gen-test=${path}`] });
    expect([status, files]).toEqual([1, {}]);
    expect(stderr).toMatch(/optional\.proto: is a proto3 file that contains optional fields, but code generator/);
    expect(run('p.proto', { plugins: [`protoc-gen-test=${path}`] }).status).toBe(0);
  });

  test('shows the author’s error with the place in the file', () => {
    const { status, stderr, files } = run('p.proto', { parameter: 'mode=fail' });
    expect([status, files]).toEqual([1, {}]);
    expect(stderr).toBe('--test_out: p.proto:10:3: this is not what I take\n');
  });

  test('shows what is wrong with a parameter', () => {
    expect(run('p.proto', { parameter: 'mod=fail' }).stderr).toBe(
      '--test_out: unknown parameter "mod" (did you mean "mode"?); ' +
        'there are: mode=list|fail|crash|reject, words=<text>\n',
    );
    expect(run('p.proto', { parameter: 'mode=x' }).stderr).toMatch(/^--test_out: parameter "mode" is given as "x"/);
  });

  test('tells a crash from an error', () => {
    const { status, stderr, files } = run('p.proto', { parameter: 'mode=crash' });
    expect([status, files]).toEqual([1, {}]);
    expect(stderr).toMatch(/^protoc-gen-test: TypeError: a bug of mine\n {4}at /);
    expect(stderr).toMatch(/--test_out: protoc-gen-test: Plugin failed with status code 1\.\n$/);
    expect(run('p.proto', { parameter: 'mode=reject' }).stderr).toMatch(/status code 7/);
  });

  test('the example is as it says', () => {
    const out = join(folder, 'example');
    mkdirSync(out);
    const executable = join(EXAMPLE, 'protoc-gen-markdown.ts');
    const flags = [`--plugin=protoc-gen-markdown=${executable}`, '-I', EXAMPLE, `--markdown_out=${out}`];
    // the loader of TypeScript and the package are found from the repository
    expect(protoc([...flags, 'shop.proto'], join(EXAMPLE, '../..'))).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(join(out, 'shop.md'), 'utf8')).toBe(readFileSync(join(EXAMPLE, 'shop.md'), 'utf8'));
  });
});
