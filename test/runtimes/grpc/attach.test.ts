/** Plugins that a person starts, and plugins whose host dies. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Contract } from '../../../src/index.ts';
import type { Attachment } from '../../../src/runtimes/grpc/index.ts';
import type { Words } from './contract.ts';
import { wordsContract } from './peers.ts';
import { isAlive, start, until } from './support.ts';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

let contract: Contract<Words>;
let folder: string;
let schema: string;
beforeAll(async () => {
  contract = await wordsContract();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tsugi-attach-')));
  schema = join(folder, 'words.json');
  writeFileSync(schema, JSON.stringify(contract.schema));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spawned = (script: string, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['--import', TSX, pathOf(script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: folder },
  });

async function attachmentOf(plugin: ChildProcess): Promise<Attachment> {
  for await (const line of createInterface(plugin.stderr as Readable)) {
    if (line.includes('"network"')) return JSON.parse(line) as Attachment;
  }
  throw new Error('it has ended');
}

test('a host attaches to a plugin that runs already, leaves it running, and attaches again', async () => {
  const plugin = spawned('served.ts', [schema, 'attachable']);
  try {
    const attachment = await attachmentOf(plugin);
    expect(attachment).toMatchObject({ pid: plugin.pid, network: 'unix', version: 1 });
    for (const shout of [false, true]) {
      const config = { words: { shout } };
      await using started = await start({
        contract,
        command: ['none'],
        grpc: { attach: { words: attachment } },
        host: { config },
      });
      expect(await started.plugin.upper('a')).toBe(shout ? 'A!' : 'A');
      expect(await started.plugin.each(['x'], async (item) => `${item}!`)).toEqual(['x!']);
    }
    expect(isAlive(attachment.pid)).toBe(true);
    await using last = await start({ contract, command: ['none'], grpc: { attach: { words: attachment } } });
    expect(await last.plugin.upper('a')).toBe('A');
    plugin.kill('SIGKILL');
    await expect(last.plugin.upper('a').then(() => last.plugin.sleep(60_000))).rejects.toMatchObject({
      code: 'TRANSPORT',
    });
  } finally {
    plugin.kill('SIGKILL');
  }
});

test('a plugin that nobody has started says so', async () => {
  const plugin = spawned('served.ts', [schema]);
  let text = '';
  plugin.stderr?.on('data', (chunk: Buffer) => {
    text += String(chunk);
  });
  const [code] = (await once(plugin, 'close')) as [number];
  expect(code).toBe(1);
  expect(text).toContain('this is a plugin, which a host starts: the environment does not have TSUGI_PLUGIN=grpc');
});

test('an executable of TypeScript, driven by this host', async () => {
  const command = ['node', '--import', TSX, pathOf('served.ts'), schema];
  await using started = await start({ contract, command, host: { config: { words: { shout: true } } } });
  expect(await started.plugin.upper('a')).toBe('A!');
  await started.plugin.print('stdout', 'on stdout');
  await started.plugin.print('stderr', 'on stderr');
  expect(await until(() => ['on stdout', 'on stderr'].every((line) => has(line)))).toBe(true);
  function has(line: string): boolean {
    return started.log.some(({ message }) => message === line);
  }
  await expect(started.plugin.fail('range')).rejects.toMatchObject({
    code: 'GUEST',
    message: 'RangeError: too far',
    cause: expect.objectContaining({ name: 'RangeError', message: 'too far' }),
  });
  await expect(started.plugin.fail('type')).rejects.toMatchObject({
    code: 'TYPE',
    message: 'words.fail() returned what does not fit: result must be string, got number',
  });
});

test('one that serves another contract is refused', async () => {
  const path = join(folder, 'other.json');
  const other = JSON.stringify(contract.schema).replace('"upper"', '"upperCase"');
  writeFileSync(path, other);
  const command = ['node', '--import', TSX, pathOf('served.ts'), path];
  await using started = await start({ contract, command });
  expect(() => started.plugin).toThrow(/^the plugin serves another Words than this host has/);
});

test('a host that dies takes its plugin with it', async () => {
  const host = spawned('dying-host.ts', [folder]);
  const [line] = (await once(host.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const pid = Number(line);
  expect(isAlive(pid)).toBe(true);
  host.kill('SIGKILL');
  expect(await until(() => !isAlive(pid))).toBe(true);
});
