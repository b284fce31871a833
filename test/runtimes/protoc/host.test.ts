/** The host with plugins that do not behave. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { create, toBinary } from '@bufbuild/protobuf';
import { type CodeGeneratorResponse, CodeGeneratorResponseSchema, Edition } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { TsugiError } from '../../../src/diagnostics/error.ts';
import { ProtocPluginError, runProtocPlugin } from '../../../src/runtimes/protoc/index.ts';
import { executable, pluginExecutable, requestOf, temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const REQUEST = requestOf({ name: 'a.proto' });

let count = 0;
const plugin = (js: string): string => executable(folder, `protoc-gen-${++count}`, js);

/** A plugin that answers with exactly this. */
function answering(init: object, extra = ''): string {
  const bytes = toBinary(CodeGeneratorResponseSchema, create(CodeGeneratorResponseSchema, init as never));
  const base64 = Buffer.from(bytes).toString('base64');
  return plugin(`process.stdin.resume(); process.stdout.write(Buffer.from('${base64}', 'base64')); ${extra}`);
}

async function failure(promise: Promise<CodeGeneratorResponse>): Promise<ProtocPluginError> {
  const error: unknown = await promise.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProtocPluginError);
  expect(error).toBeInstanceOf(TsugiError);
  return error as ProtocPluginError;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function isGone(pid: number): Promise<boolean> {
  for (let at = 0; at < 200 && isAlive(pid); at++) await delay(25);
  return !isAlive(pid);
}

describe('a plugin that', () => {
  test('is not there', async () => {
    const error = await failure(runProtocPlugin(join(folder, 'protoc-gen-none'), REQUEST));
    expect(error).toMatchObject({ code: 'LOAD', plugin: 'protoc-gen-none', stderr: '' });
    expect(error.message).toBe('protoc-gen-none could not be started: there is no such program, or no such cwd');
    await expect(runProtocPlugin([], REQUEST)).rejects.toMatchObject({ code: 'TYPE' });
    expect((await failure(runProtocPlugin(['a\0b'], REQUEST))).code).toBe('LOAD');
  });

  test('reports an error', async () => {
    const error = await failure(
      runProtocPlugin(answering({ error: 'a.proto:1:2: no' }, 'console.error("hm")'), REQUEST),
    );
    expect(error).toMatchObject({ code: 'GUEST', exitCode: 0, reported: 'a.proto:1:2: no', stderr: 'hm\n' });
    expect(error.message).toMatch(/^protoc-gen-\d+: a\.proto:1:2: no$/);
  });

  test('ends with another exit code: what it answered does not count', async () => {
    const path = answering({ error: 'no' }, 'console.error("boom\\nmore"); process.exitCode = 3;');
    const error = await failure(runProtocPlugin(path, REQUEST));
    expect(error).toMatchObject({ code: 'TRANSPORT', exitCode: 3, stderr: 'boom\nmore\n' });
    expect(error.reported).toBeUndefined();
    expect(error.message).toMatch(/^protoc-gen-\d+ ended with exit code 3; on stderr:\nboom\nmore$/);
  });

  test('is killed', async () => {
    const error = await failure(runProtocPlugin(plugin('process.kill(process.pid, "SIGKILL")'), REQUEST));
    expect(error).toMatchObject({ code: 'TRANSPORT', signal: 'SIGKILL' });
    expect(error.exitCode).toBeUndefined();
  });

  test('does not end: it is ended, and what it has started as well', async () => {
    const pids = join(folder, 'pids');
    const path = plugin(`
      import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      writeFileSync('${pids}', process.pid + ' ' + child.pid);
      console.error('waiting');
      process.on('SIGTERM', () => {});
      setInterval(() => {}, 1000);`);
    const started = runProtocPlugin(path, REQUEST, { timeoutMs: 3000 });
    const error = await failure(started);
    expect(error).toMatchObject({ code: 'LIMIT', limit: 'asyncMs', stderr: 'waiting\n' });
    expect(error.message).toMatch(/took longer than timeoutMs: 3000, and was ended; on stderr:\nwaiting$/);
    expect(existsSync(pids)).toBe(true);
    for (const pid of readFileSync(pids, 'utf8').split(' ')) expect(await isGone(Number(pid))).toBe(true);
  });

  test('is aborted', async () => {
    const abort = new AbortController();
    const running = runProtocPlugin(plugin('setInterval(() => {}, 1000)'), REQUEST, { signal: abort.signal });
    abort.abort(new RangeError('enough'));
    await expect(running).rejects.toThrow(new RangeError('enough'));
    await expect(runProtocPlugin(plugin(''), REQUEST, { signal: abort.signal })).rejects.toThrow(RangeError);
  });

  test('writes without end', async () => {
    const path = plugin('const more = () => process.stdout.write("x".repeat(65536), more); more();');
    const error = await failure(runProtocPlugin(path, REQUEST, { maxOutputBytes: 1_000_000 }));
    expect(error).toMatchObject({ code: 'TRANSPORT' });
    expect(error.message).toMatch(/wrote more than maxOutputBytes: 1000000, and was ended$/);
  });

  test('writes a lot to stderr: the end of it is kept', async () => {
    const path = plugin('process.stderr.write("x".repeat(1e6) + "end\\n", () => process.exit(1));');
    const { stderr } = await failure(runProtocPlugin(path, REQUEST));
    expect(stderr.length).toBe(65536);
    expect(stderr).toMatch(/xend\n$/);
  });

  test('answers with garbage, or with half a response', async () => {
    for (const bytes of ['garbage', '\\x7a\\x05\\x0a']) {
      const path = plugin(`process.stdout.write(Buffer.from('${bytes}', 'latin1')); console.error('why');`);
      const error = await failure(runProtocPlugin(path, REQUEST));
      expect(error).toMatchObject({ code: 'TRANSPORT', exitCode: 0, stderr: 'why\n' });
      expect(error.message).toMatch(/wrote what is no CodeGeneratorResponse: .+; on stderr:\nwhy$/);
    }
  });

  test('closes its stdin, or never reads a large request', async () => {
    const large = requestOf({ name: 'a.proto', package: 'x'.repeat(4e6) });
    await expect(runProtocPlugin(plugin('process.stdin.destroy();'), large)).resolves.toMatchObject({ file: [] });
    await expect(runProtocPlugin(plugin('process.exit(0)'), large)).resolves.toMatchObject({ file: [] });
    expect(await failure(runProtocPlugin(plugin('process.exit(9)'), large))).toMatchObject({ exitCode: 9 });
  });

  test('warns, and has arguments, a folder and an environment', async () => {
    const warnings: string[] = [];
    const path = plugin(
      'console.error(process.argv[2], process.cwd(), process.env.GIVEN, Object.keys(process.env).includes("HOME"));',
    );
    const env = { PATH: process.env['PATH'], GIVEN: 'yes' };
    await runProtocPlugin([path, '--flag'], REQUEST, { cwd: folder, env, onStderr: (text) => warnings.push(text) });
    expect(warnings).toEqual([`--flag ${folder} yes false\n`]);
  });
});

test('many at once leave nothing behind, and Node does not warn', async () => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error): void => void warnings.push(warning);
  process.on('warning', onWarning);
  const before = [process.listenerCount('exit'), process.getMaxListeners()];
  const path = answering({});
  await Promise.all(Array.from({ length: 12 }, () => runProtocPlugin(path, REQUEST)));
  await failure(runProtocPlugin(join(folder, 'protoc-gen-none'), REQUEST));
  await delay(10);
  process.off('warning', onWarning);
  expect(warnings).toEqual([]);
  expect([process.listenerCount('exit'), process.getMaxListeners()]).toEqual(before);
});

test('the host’s own end is that of a plugin that would run on', async () => {
  const pid = join(folder, 'pid');
  const path = plugin(`
    import { writeFileSync } from 'node:fs';
    process.stdin.on('error', () => {}).resume();
    writeFileSync('${pid}', String(process.pid));
    setInterval(() => {}, 1000);`);
  const host = pluginExecutable(
    folder,
    'host',
    `
    import { existsSync, statSync } from 'node:fs';
    import { protocRequest, readDescriptors, runProtocPlugin } from 'tsugi/protoc';
    const descriptors = readDescriptors(Buffer.from([0x0a, 3, 0x0a, 1, 0x61]));
    runProtocPlugin('${path}', protocRequest({ descriptors }));
    setInterval(() => existsSync('${pid}') && statSync('${pid}').size > 0 && process.exit(5), 20);`,
  );
  expect(spawnSync(host).status).toBe(5);
  expect(await isGone(Number(readFileSync(pid, 'utf8')))).toBe(true);
});

describe('the texts of files', () => {
  test('are exact: a byte order mark, U+FFFD, NUL', async () => {
    const content = '\uFEFFx\uFFFD\0\r\n';
    const { file } = await runProtocPlugin(
      answering({ file: [{ name: 'a', content }, { content: '\uFEFF' }] }),
      REQUEST,
    );
    expect(file.map((one) => one.content)).toEqual([content, '\uFEFF']);
  });

  test('have to be UTF-8', async () => {
    // file { name: "a", content: 0xff }
    const path = plugin(`process.stdout.write(Buffer.from([0x7a, 6, 0x0a, 1, 0x61, 0x7a, 1, 0xff]));`);
    const error = await failure(runProtocPlugin(path, REQUEST));
    expect(error.code).toBe('TRANSPORT');
    expect(error.message).toMatch(/the content of "a" is not UTF-8$/);
  });
});

describe('features', () => {
  const field = { name: 'f', number: 1, type: 5, label: 1, oneofIndex: 0, proto3Optional: true };
  const nested = { name: 'N', field: [field], oneofDecl: [{ name: '_f' }] };
  const optional = requestOf({ name: 'a.proto', messageType: [{ name: 'M', nestedType: [nested] }] as never });
  const edition = (number: Edition) => requestOf({ name: 'a.proto', syntax: 'editions', edition: number });

  test('optional fields of proto3', async () => {
    const error = await failure(runProtocPlugin(answering({}), optional));
    expect(error.code).toBe('CONTRACT');
    expect(error.message).toMatch(
      /^a\.proto has optional fields in proto3, and protoc-gen-\d+ does not say that it supports them$/,
    );
    await runProtocPlugin(answering({ supportedFeatures: 1n }), optional);
  });

  test('editions', async () => {
    const refused = async (init: object, number: Edition): Promise<string> =>
      (await failure(runProtocPlugin(answering(init), edition(number)))).message.replace(/protoc-gen-\d+/, 'it');
    const { EDITION_2023, EDITION_2024 } = Edition;
    const range = { supportedFeatures: 2n, minimumEdition: EDITION_2023, maximumEdition: EDITION_2023 };
    expect(await refused({ supportedFeatures: 1n }, EDITION_2023)).toBe(
      'a.proto is of edition 2023, and it does not say that it supports editions',
    );
    expect(await refused({ supportedFeatures: 2n }, EDITION_2023)).toBe(
      'it says that it supports editions, but not which',
    );
    expect(await refused(range, EDITION_2024)).toBe(
      'a.proto is of edition 2024, and it supports edition 2023 to edition 2023',
    );
    await runProtocPlugin(answering(range), edition(EDITION_2023));
    await runProtocPlugin(answering({}), requestOf({ name: 'a.proto', syntax: 'proto2' }));
  });
});

describe('the names in a response are looked at before anybody writes it', () => {
  test.each<[string, object[], string, RegExp]>([
    ['of a file', [{ name: '../x' }], 'PERMISSION', /^protoc-gen-\d+: the output file "\.\.\/x" is refused/],
    [
      'of a file that another plugin writes',
      [{ name: 'a' }, { name: '/x', insertionPoint: 'here' }],
      'PERMISSION',
      /^protoc-gen-\d+: the output file "\/x" is refused: it is absolute/,
    ],
    ['that are there twice', [{ name: 'a' }, { name: 'a' }], 'CONTRACT', /the output file "a" is generated twice/],
    ['none', [{ content: 'x' }], 'CONTRACT', /the first output file has no name/],
  ])('%s', async (_what, file, code, message) => {
    const error = await failure(runProtocPlugin(answering({ file }), REQUEST));
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test('an insertion in two parts is for a file of another plugin', async () => {
    const file = [{ name: 'a', insertionPoint: 'here', content: 'one ' }, { content: 'two' }];
    expect((await runProtocPlugin(answering({ file }), REQUEST)).file).toMatchObject(file);
  });
});
