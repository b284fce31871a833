/** What goes wrong with plugins in processes: each is an error of its kind, in its time, and nothing stays behind. */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contract } from '../../../src/index.ts';
import type { GrpcOptions } from '../../../src/runtimes/grpc/index.ts';
import type { Words } from './contract.ts';
import { wordsContract } from './peers.ts';
import { isAlive, pidOf, type Started, source, start, until } from './support.ts';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
let contract: Contract<Words>;
beforeAll(async () => {
  contract = await wordsContract();
});

/** A plugin whose process is a shell script. */
const script = (text: string, grpc: GrpcOptions = {}): Promise<Started<Words>> =>
  start({ contract, command: ['./plugin.sh'], files: { 'plugin.sh': `#!/bin/sh\n${text}\n` }, grpc });

/** The plugin in TypeScript, by the runner. */
const run = (grpc: GrpcOptions = {}, asyncMs = 20_000): Promise<Started<Words>> =>
  start({
    contract,
    files: source(),
    grpc,
    host: { limits: { asyncMs }, supervision: { backoffMs: 20, restarts: 100 } },
  });

async function failure(started: Promise<Started<Words>>): Promise<unknown> {
  await using host = await started;
  try {
    host.plugin.upper('x');
  } catch (error) {
    return error;
  }
  return undefined;
}

const serves = (started: Started<Words>): Promise<boolean> =>
  until(() => started.host.plugins.get('words')?.status === 'ready');

const transport = (message: string | RegExp): unknown =>
  expect.objectContaining({
    name: 'TsugiError',
    code: 'TRANSPORT',
    plugin: 'words',
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  });

describe('a plugin that does not start', () => {
  test.each([
    ['says nothing in time', 'sleep 60', /^no handshake came within 300 ms$/],
    ['ends at once', 'echo why >&2; exit 3', /^no handshake came: the plugin's process exited with code 3.*why/s],
    [
      'ends in the middle of its line',
      'printf "1|1|unix"; kill -9 $$',
      /^the handshake failed: the first line .* got "1\|1\|unix"$/,
    ],
    ['says something else', 'echo Hello; sleep 60', /^the handshake failed: the first line .* got "Hello"$/],
    ['says too much', 'head -c 100000 /dev/zero | tr "\\0" x; sleep 60', /^the handshake failed: the first line .*…"$/],
    ['speaks another core', 'echo "2|1|unix|/tmp/x|grpc"; sleep 60', /speaks version 2 of go-plugin's protocol/],
    [
      'speaks another version',
      'echo "1|9|unix|/tmp/x|grpc"; sleep 60',
      /version "9" of the application's protocol, and this host version 1$/,
    ],
    ['speaks net/rpc', 'echo "1|1|unix|/tmp/x|netrpc"; sleep 60', /it speaks "netrpc", and this host grpc$/],
    ['speaks as of old', 'echo "1|1|tcp|127.0.0.1:1"; sleep 60', /it speaks "netrpc", and this host grpc$/],
    [
      'is elsewhere',
      'echo "1|1|tcp|10.1.2.3:80|grpc"; sleep 60',
      /"tcp 10.1.2.3:80", which is no socket of this machine$/,
    ],
    [
      'shows no certificate',
      'echo "1|1|unix|/tmp/x|grpc"; sleep 60',
      /it shows no certificate; .*grpc\(\{ mtls: false \}\)$/,
    ],
    ['shows garbage', `echo "1|1|unix|/tmp/x|grpc|${'A'.repeat(80)}"; sleep 60`, /its certificate cannot be read/],
  ])('%s', async (_what, text, message) => {
    const began = performance.now();
    expect(await failure(script(text, { startMs: 300, quitMs: 50, killMs: 50 }))).toEqual(transport(message));
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('whose socket is not there', async () => {
    const text = 'echo "1|1|unix|$TMPDIR/nobody|grpc"; sleep 60';
    const error = await failure(script(text, { startMs: 300, mtls: false }));
    expect(error).toEqual(transport(/^the plugin does not serve within 300 ms: the connection to the plugin failed: /));
  });

  test('whose socket is a file that was left over', async () => {
    const left = `node -e 'const s = require("net").createServer().listen(process.env.TMPDIR + "/left", () => process.kill(process.pid, "SIGKILL"))'`;
    const text = `${left}; echo "1|1|unix|$TMPDIR/left|grpc"; sleep 60`;
    const error = await failure(
      script(text, {
        startMs: 1500,
        mtls: false,
        env: { PATH: `${join(process.execPath, '..')}:${process.env['PATH']}` },
      }),
    );
    expect(error).toEqual(transport(/^the plugin does not serve within 1500 ms: /));
  });

  test('whose socket never answers', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      const text = `echo "1|1|tcp|127.0.0.1:${port}|grpc"; sleep 60`;
      const error = await failure(script(text, { startMs: 400, mtls: false }));
      expect(error).toEqual(transport(/^the plugin does not serve within 400 ms: /));
    } finally {
      server.close();
    }
  });

  test('that is not there', async () => {
    const error = await failure(start({ contract, command: ['no-such-executable'] }));
    expect(error).toMatchObject({ code: 'LOAD', message: expect.stringMatching(/^cannot start no-such-executable/) });
  });
});

describe('a plugin that fails while it runs', () => {
  let started: Started<Words>;
  beforeAll(async () => {
    started = await run({ quitMs: 50, killMs: 50 });
  });
  afterAll(() => started[Symbol.asyncDispose]());

  test.each([
    ['exit', /^words\.die\(\): the plugin's process exited with code 7/],
    ['kill', /^words\.die\(\): the plugin's process was ended by SIGKILL/],
  ])('ends in the middle of a call: %s', async (how, message) => {
    await expect(started.plugin.die(how)).rejects.toEqual(transport(message));
    // the host starts it anew
    expect(await serves(started)).toBe(true);
  });

  test('ends in the middle of another call, and of a stream', async () => {
    expect(await serves(started)).toBe(true);
    const items = started.plugin.count(1_000_000)[Symbol.asyncIterator]();
    await items.next();
    const call = started.plugin.sleep(60_000);
    call.catch(() => {});
    await started.plugin.die('kill').catch(() => {});
    await expect(call).rejects.toEqual(transport(/was ended by SIGKILL/));
    const rest = (async () => {
      while (!(await items.next()).done);
    })();
    await expect(rest).rejects.toEqual(transport(/was ended by SIGKILL/));
    expect(started.pending()).toBe(0);
  });
});

test('a plugin that hangs: calls end with the limit, a ping ends it', async () => {
  await using started = await run({ pingMs: 300, quitMs: 50, killMs: 50 }, 200);
  const pid = pidOf(started);
  process.kill(pid, 'SIGSTOP');
  await expect(started.plugin.upper('x')).rejects.toMatchObject({ code: 'LIMIT', limit: 'asyncMs', plugin: 'words' });
  expect(await until(() => !isAlive(pid))).toBe(true);
  expect(started.log.map(({ details }) => details?.['error'])).toContainEqual(
    transport(/^it does not answer: a ping took more than 300 ms/),
  );
});

test('a plugin that answers what is no message, or nothing', async () => {
  const command = ['node', '--import', TSX, fileURLToPath(new URL('garbage.ts', import.meta.url))];
  const grpc = { mtls: false, quitMs: 50, killMs: 50 };
  await using started = await start({ contract, command, grpc, host: { limits: { asyncMs: 1000 } } });
  const { plugin } = started;
  await expect(plugin.upper('x')).rejects.toEqual(transport(/^words\.upper\(\) returned no message: a length leads/));
  await expect(plugin.fail('x')).rejects.toEqual(transport('words.fail() returned no message: a string is not UTF-8'));
  const items = plugin.count(5)[Symbol.asyncIterator]();
  expect(await items.next()).toEqual({ done: false, value: 1 });
  await expect(items.next()).rejects.toEqual(transport(/^words\.count\(\) returned no message: a length leads/));
  await expect(plugin.sleep(1)).rejects.toMatchObject({ code: 'LIMIT', limit: 'asyncMs', plugin: 'words' });
  await expect(plugin.slept()).rejects.toMatchObject({
    code: 'CONTRACT',
    message: expect.stringMatching(/^the plugin does not implement words\.slept\(\)/),
  });
  expect(started.pending()).toBe(0);
});

test('a message that is longer than the host takes', async () => {
  await using started = await run({ maxBytes: 100_000 });
  await expect(started.plugin.large(200_000)).rejects.toEqual(transport(/^words\.large\(\): .*larger than/));
  expect(await started.plugin.upper('x')).toBe('X');
});

test('the end of a host ends its plugin, whatever that does', async () => {
  const started = await start({
    contract,
    files: {
      ...source(),
      'index.ts': `process.on('SIGTERM', () => {}); process.exit = (() => {}) as never;\nexport { default } from './words.ts';\n`,
    },
    grpc: { quitMs: 50, killMs: 50 },
  });
  const pid = pidOf(started);
  expect(isAlive(pid)).toBe(true);
  await started[Symbol.asyncDispose]();
  expect(isAlive(pid)).toBe(false);
});
