/** Plugins that tsugi serves: from source by its runner, and executables that call `serve`. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { stdio } from '../../../src/runtimes/stdio/index.ts';
import type { Served } from './contracts.ts';
import { collect, contractOf, rejection, type Started, type StartOptions, start, until } from './support.ts';

const BODY = `
  greet: async (name) => 'hello ' + name,
  wrong: async () => 5,
  async fail() {
    throw new RangeError('too far', { cause: new Error('inner') });
  },
  async *count(to) {
    for (let n = 0; n < to; n++) yield n === 3 ? 'three' : n;
  },
  config: async () => config,
  async print() {
    console.log('by console');
    process.stdout.write('by stdout\\n');
    console.error('by stderr');
  },
  async reject() {
    void Promise.reject(new Error('nobody looks'));
  },
  long: async (length) => 'x'.repeat(length),
  take: async (text) => text.length,
  async die() {
    process.exit(9);
  },
`;

/** The plugin's source, which the runner serves. */
const SOURCE = {
  'index.ts': `// @ts-nocheck\nexport const defaults = { a: 1, b: { c: 2 } };\nexport default (config: unknown) => ({${BODY}});\n`,
};
/** The same as an executable of its own. */
const OWN = {
  'plugin.mjs': `import { serve } from ${JSON.stringify(fileURLToPath(new URL('../../../dist/runtimes/stdio/index.js', import.meta.url)))};
await serve((config) => ({${BODY}}), undefined, { defaults: { a: 1, b: { c: 2 } } });\n`,
};

const ways: readonly (readonly [string, StartOptions<Served>])[] = [
  ['the runner', { files: SOURCE }],
  ['serve', { files: OWN, command: ['node', './plugin.mjs'] }],
];

describe.each(ways)('by %s', (_name, way) => {
  const started = (options: StartOptions<Served> = {}): Promise<Started<Served>> =>
    start<Served>('Served', { ...way, ...options });

  test('is called', async () => {
    const { plugin } = await started();
    expect(await plugin.greet('Ada')).toBe('hello Ada');
  });

  test('has its config over its own', async () => {
    const { plugin } = await started({ host: { config: { p: { b: { d: 3 } } } } });
    expect(await plugin.config()).toEqual({ a: 1, b: { c: 2, d: 3 } });
  });

  test('what it throws', async () => {
    const { plugin } = await started();
    expect(await rejection(() => plugin.fail())).toMatchObject({
      code: 'GUEST',
      plugin: 'p',
      message: 'RangeError: too far',
      cause: { name: 'RangeError', message: 'too far', cause: { message: 'inner' } },
    });
  });

  test('a result, and an item of a stream, of another type', async () => {
    const { plugin } = await started();
    expect(await rejection(() => plugin.wrong())).toMatchObject({
      code: 'TYPE',
      plugin: 'p',
      message: 'served.wrong() returned 5: result must be string, got number',
    });
    const seen: number[] = [];
    const error = await rejection(async () => {
      for await (const n of plugin.count(5)) seen.push(n);
    });
    expect(seen).toEqual([0, 1, 2]);
    expect(error).toMatchObject({ code: 'TYPE', message: expect.stringMatching(/must be number, got string$/) });
    expect(await collect(plugin.count(2))).toEqual([0, 1]);
  });

  test('what it prints goes to the log', async () => {
    const { plugin, log } = await started();
    await plugin.print();
    const lines = ['info by console', 'info by stdout', 'info by stderr'];
    expect(await until(() => lines.every((line) => log.includes(line)))).toBe(true);
    expect(await plugin.greet('')).toBe('hello ');
  });

  test('what is longer than the host takes is refused, and the plugin goes on', async () => {
    const { plugin } = await started({ stdio: { maxFrameBytes: 100_000 } });
    expect((await plugin.long(99_000)).length).toBe(99_000);
    expect(await rejection(() => plugin.long(100_001))).toMatchObject({
      code: 'TRANSPORT',
      plugin: 'p',
      message: 'served.long gave more than the 100000 bytes that the host takes at once (maxFrameBytes)',
    });
    expect((await plugin.long(10)).length).toBe(10);
    expect(await rejection(() => plugin.take('x'.repeat(70 * 1024 * 1024)))).toMatchObject({
      code: 'TRANSPORT',
      message: 'served.take() was called with more than the 67108864 bytes that the plugin takes at once',
    });
    expect(await plugin.take('abc')).toBe(3);
  });

  test('a rejection that nobody handles is told of', async () => {
    const { plugin, host } = await started();
    await plugin.reject();
    expect(await until(() => host.plugins.get('p')?.stats.uncaught === 1)).toBe(true);
    expect(await plugin.greet('')).toBe('hello ');
  });

  test('it dies, and is started anew', async () => {
    const { plugin, host } = await started({ host: { supervision: { backoffMs: 10 } } });
    expect(await rejection(() => plugin.die())).toMatchObject({
      code: 'TRANSPORT',
      message: expect.stringMatching(/^served\.die\(\) was not answered: the plugin's process exited with code 9/),
    });
    expect(await until(() => host.plugins.get('p')?.status === 'ready')).toBe(true);
    expect(await plugin.greet('')).toBe('hello ');
  });
});

test('from source, an error has its place in it', async () => {
  const { plugin, folder } = await start<Served>('Served', { files: SOURCE });
  const lines = (SOURCE['index.ts'] ?? '').split('\n');
  const line = lines.findIndex((text) => text.includes('throw')) + 1;
  const error = (await rejection(() => plugin.fail())) as Error;
  expect(error).toMatchObject({ file: `${folder}/index.ts`, line, column: 11 });
  expect(error.stack).toContain(`at Object.fail (p/index.ts:${line}:11)`);
  expect((error as { frame?: string }).frame).toContain(`> ${line} |     throw new RangeError`);
});

test.each([
  ['a syntax error', 'export default {', 'SYNTAX'],
  ['an error of its module', 'throw new Error("not today");', 'GUEST'],
  ['an error of its factory', 'export default () => { throw new Error("not today"); };', 'GUEST'],
  ['a missing method', 'export default {};', 'CONTRACT'],
  ['an import that is not found', 'import "./none.ts"; export default {};', 'LOAD'],
])('from source, %s', async (_title, text, code) => {
  const { host } = await start<Served>('Served', { files: { 'index.ts': text } });
  expect(host.plugins.get('p')).toMatchObject({ status: 'failed', error: { code, plugin: 'p' } });
});

test('a changed source is another process', async () => {
  const files = (text: string) => ({
    'index.js': SOURCE['index.ts']?.replace('hello ', text).replace(': unknown', '') ?? '',
  });
  const { plugin, host, folder } = await start<Served>('Served', { files: files('one ') });
  expect(await plugin.greet('')).toBe('one ');
  const { writeFiles } = await import('../../interpreter/folder.ts');
  writeFiles(folder, files('two '));
  await host.reload(['p']);
  expect(await plugin.greet('')).toBe('two ');
});

test('serve is told of by whoever has no host', () => {
  const script = fileURLToPath(new URL('../../../dist/runtimes/stdio/index.js', import.meta.url));
  const code = `import { serve } from ${JSON.stringify(script)}; await serve({});`;
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    input: 'is anybody there?',
    encoding: 'utf8',
  });
  expect(stderr).toBe(
    'this is a plugin of tsugi, which speaks with its host over stdin and stdout: what came in is no frame\n',
  );
  expect([status, stdout]).toEqual([1, '']);
});

test('a plugin that was made for another contract', async () => {
  const { schema } = await contractOf('Foreign');
  const script = `import { serve } from ${JSON.stringify(fileURLToPath(new URL('../../../dist/runtimes/stdio/index.js', import.meta.url)))};
await serve({}, { schema: ${JSON.stringify(schema)} });\n`;
  const { host } = await start<Served>('Served', {
    files: { 'plugin.mjs': script },
    command: ['node', './plugin.mjs'],
  });
  expect(host.plugins.get('p')).toMatchObject({ status: 'failed', error: { code: 'CONTRACT' } });
  expect(host.plugins.get('p')?.reason).toBe('the plugin was made for another version of the contract Served');
});

test('a config that cannot cross', async () => {
  const config = { p: { f: () => {} } };
  const { host } = await start<Served>('Served', { files: SOURCE, host: { config } });
  expect(host.plugins.get('p')).toMatchObject({ status: 'failed', error: { code: 'TYPE' } });
  expect(host.plugins.get('p')?.reason).toBe(
    "the config cannot cross to the plugin's process: config.f must be data, got function",
  );
});

test('nothing of the host’s environment but PATH, and what is granted', async () => {
  process.env['TSUGI_TEST_SECRET'] = 'secret';
  const files = {
    'index.ts': SOURCE['index.ts'].replace("'hello ' + name", 'JSON.stringify(Object.keys(process.env).sort())'),
  };
  const { plugin } = await start<Served>('Served', { files, stdio: { env: { GRANTED: '1' } } });
  expect(JSON.parse(await plugin.greet(''))).toEqual(['GRANTED', 'PATH']);
});

test.each([
  [{ startMs: 0 }, 'stdio() wants a whole number from 1 to 2147483647 as startMs, got 0'],
  [{ maxFrameBytes: 5 }, 'stdio() wants a whole number from 65536 to 2147483647 as maxFrameBytes, got 5'],
  [{ startms: 1 }, 'stdio() has no option startms'],
  [{ env: { A: 1 } }, 'stdio() wants strings in env, and A is number'],
])('options that are none: %j', async (options, message) => {
  const error = await rejection(() => stdio(options as never));
  expect(error).toMatchObject({ code: 'TYPE' });
  expect((error as Error).message.startsWith(message)).toBe(true);
});
