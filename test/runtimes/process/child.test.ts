/** Processes of plugins: how they start, what they say, and that nothing of them is left. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Logger } from '../../../src/host/index.ts';
import { type ChildOptions, Children, exitText, lostProcess } from '../../../src/runtimes/process/child.ts';

const folder = mkdtempSync(join(tmpdir(), 'tsugi-child-'));

function optionsOf(code: string, more: Partial<ChildOptions> = {}) {
  const lines: string[] = [];
  const logger: Logger = { debug() {}, info: (line) => void lines.push(line), warn() {}, error() {} };
  const options: ChildOptions = {
    argv: [process.execPath, '-e', code],
    cwd: folder,
    env: {},
    plugin: 'p',
    logger,
    ...more,
  };
  return { options, lines };
}

const isAlive = (pid: number): boolean => {
  try {
    // a process that has ended and that nobody has asked for is still there, as a zombie
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

async function goneWithin(pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await delay(10)) if (!isAlive(pid)) return true;
  return !isAlive(pid);
}

/** Its pid and that of a process that it has started, which would live for long. */
const WITH_GRANDCHILD = `
  const { pid } = require('node:child_process').spawn('sleep', ['1000'], { stdio: 'inherit' });
  process.stdout.write(String(pid) + '\\n');
`;

test('runs in its folder, with the granted environment alone', async () => {
  const code =
    'process.stdout.write(JSON.stringify([process.cwd(), Object.keys(process.env).sort(), process.argv.slice(1)]))';
  const { options } = optionsOf(code, { env: { A: '1', B: '2' }, argv: [process.execPath, '-e', code, 'x y', '$A'] });
  const child = await new Children().start(options);
  let text = '';
  for await (const chunk of child.stdout) text += String(chunk);
  expect(JSON.parse(text)).toEqual([folder, ['A', 'B'], ['x y', '$A']]);
  expect(await child.exited).toEqual({ code: 0, signal: null });
});

test('lines of stderr go to the log, long ones in pieces, the last one without an end', async () => {
  const { options, lines } = optionsOf(
    `process.stderr.write('one\\r\\n\\ntwo ä\\n' + 'x'.repeat(10000) + '\\nlast'); process.exitCode = 3`,
  );
  const child = await new Children().start(options);
  const exit = await child.exited;
  expect(exit).toEqual({ code: 3, signal: null });
  expect(lines).toEqual(['one', '', 'two ä', 'x'.repeat(4096), 'x'.repeat(4096), 'x'.repeat(10000 - 8192), 'last']);
  expect(exitText(exit)).toBe('exited with code 3');
  const error = lostProcess('p', 'no answer', exit, child.lastLines.slice(-1));
  expect(error).toMatchObject({ code: 'TRANSPORT', plugin: 'p' });
  expect(error.message).toBe(
    'no answer: the plugin’s process exited with code 3; the last that it wrote to stderr:\nlast'.replace('’', "'"),
  );
});

test('remembers the last lines only', async () => {
  const { options } = optionsOf(`for (let i = 0; i < 100; i++) console.error(i)`);
  const child = await new Children().start(options);
  await child.exited;
  expect(child.lastLines).toEqual(Array.from({ length: 20 }, (_, at) => String(80 + at)));
});

test.each([
  ['/nowhere/at/all', 'there is no such file'],
  ['./not-executable', 'it is not executable'],
])('what cannot be started is said: %s', async (file, why) => {
  writeFileSync(join(folder, 'not-executable'), 'text', { mode: 0o644 });
  const { options } = optionsOf('', { argv: [join(folder, file).replace(`${folder}/nowhere`, '/nowhere')] });
  await expect(new Children().start(options)).rejects.toMatchObject({
    code: 'LOAD',
    plugin: 'p',
    message: expect.stringContaining(why),
  });
});

test('ends by itself once its input ends', async () => {
  const { options } = optionsOf(`process.stdin.on('end', () => process.exit(7)).resume()`);
  const child = await new Children().start(options);
  expect(await child.end()).toEqual({ code: 7, signal: null });
  expect(await child.end()).toEqual({ code: 7, signal: null });
});

test('SIGTERM follows, and SIGKILL after that, to all that it has started', async () => {
  const polite = optionsOf(
    `process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('up')`,
  );
  const child = await new Children().start(polite.options);
  await once(child.stdout, 'data');
  expect(await child.end({ quitMs: 20, killMs: 5000 })).toEqual({ code: 5, signal: null });

  const stubborn = optionsOf(`process.on('SIGTERM', () => {}); ${WITH_GRANDCHILD} setInterval(() => {}, 1000)`, {
    env: { PATH: process.env.PATH ?? '' },
  });
  const other = await new Children().start(stubborn.options);
  const [data] = (await once(other.stdout, 'data')) as [Buffer];
  expect(isAlive(Number(data))).toBe(true);
  expect(await other.end({ quitMs: 0, killMs: 20 })).toEqual({ code: null, signal: 'SIGKILL' });
  expect(await goneWithin(Number(data), 2000)).toBe(true);
});

test('what it has started does not outlive it', async () => {
  const { options } = optionsOf(`${WITH_GRANDCHILD} setTimeout(() => process.exit(0), 50)`, {
    env: { PATH: process.env.PATH ?? '' },
  });
  const child = await new Children().start(options);
  const [data] = (await once(child.stdout, 'data')) as [Buffer];
  expect(await child.exited).toEqual({ code: 0, signal: null });
  expect(await goneWithin(Number(data), 2000)).toBe(true);
});

test('no listener stays at the process, and no guard', async () => {
  const before = process.listenerCount('exit');
  const children = new Children();
  const made = await Promise.all(Array.from({ length: 12 }, () => children.start(optionsOf('').options)));
  expect(process.listenerCount('exit')).toBe(before + 1);
  await Promise.all(made.map((child) => child.end()));
  expect(process.listenerCount('exit')).toBe(before);
  const guards = async () => (await promisify(execFile)('ps', ['-o', 'args=', '--ppid', String(process.pid)])).stdout;
  for (let i = 0; i < 100 && /read -r word/.test(await guards()); i++) await delay(20);
  expect(await guards()).not.toMatch(/read -r word/);
});

test.each(['exit', 'SIGTERM', 'SIGKILL'])(
  'a host that dies leaves nothing, though the plugin does not look: %s',
  async (how) => {
    const host = spawn(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('./dying-host.ts', import.meta.url)), how],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [data] = (await once(host.stdout, 'data')) as [Buffer];
    const pids = String(data).trim().split(' ').map(Number);
    expect(pids).toHaveLength(2);
    expect(pids.every(isAlive)).toBe(true);
    if (how !== 'exit') host.kill(how as NodeJS.Signals);
    await once(host, 'exit');
    for (const pid of pids) expect(await goneWithin(pid, 10_000)).toBe(true);
  },
);
