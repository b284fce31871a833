/** Processes that end, break off, write what they should not, or nothing: each is an error of its kind, and nothing hangs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Faulty } from './contracts.ts';
import { isAlive, peer, rejection, type Started, type StartOptions, start, until } from './support.ts';

async function faulty(when: string, fault: string, options: StartOptions<Faulty> = {}): Promise<Started<Faulty>> {
  return start<Faulty>('Faulty', { command: await peer('faulty.mjs', 'Faulty', when, fault), ...options });
}

const LOST = 'the plugin does not start: ';
const PROTOCOL = `${LOST}the plugin does not keep to the protocol: `;

describe('before it is ready', () => {
  test.each([
    ['silent', 'TRANSPORT', 'the plugin was not ready within 700 ms (startMs)'],
    [
      'exit',
      'TRANSPORT',
      `${LOST}the plugin's process exited with code 3; the last that it wrote to stderr:\nI have had enough`,
    ],
    ['kill', 'TRANSPORT', `${LOST}the plugin's process was ended by SIGKILL`],
    ['text', 'TRANSPORT', /startMs\); it wrote to its stdout, which is for frames: Usage: plugin \[--help\]$/],
    ['garbage', 'TRANSPORT', /^the plugin was not ready within 700 ms/],
    ['flood', 'TRANSPORT', `${PROTOCOL}it sent more than 1048576 bytes that are no frames`],
    ['half', 'TRANSPORT', `${LOST}the plugin has closed its output in the middle of a frame`],
    ['half, then the end', 'TRANSPORT', `${LOST}the plugin's process exited with code 0`],
    ['huge', 'TRANSPORT', `${PROTOCOL}it sent a frame of 2147483648 bytes, and 67108864 is the most (maxFrameBytes)`],
    ['huge, with zeros', 'TRANSPORT', /it sent a frame of 4294967295 bytes/],
    ['malformed', 'TRANSPORT', `${PROTOCOL}it sent a frame that is none: it ends in the middle of a number`],
    ['no field', 'TRANSPORT', `${PROTOCOL}it sent a frame that is none: a field has the number 0`],
    ['early', 'TRANSPORT', `${PROTOCOL}it sent a frame return before it was ready`],
    ['version', 'TRANSPORT', 'the plugin speaks version 9 of the protocol, not 1'],
    ['refuses', 'GUEST', 'ConfigError: there is no key'],
    ['missing', 'CONTRACT', 'the plugin has no stream, which Faulty needs'],
  ])('%s', async (fault, code, message) => {
    // time to start for all but those that are to run out of it
    const startMs = ['silent', 'text', 'garbage'].includes(fault) ? 700 : 20_000;
    const { host } = await faulty(fault === 'missing' ? 'ready' : 'hello', fault, { stdio: { startMs } });
    const plugin = host.plugins.get('p');
    expect(plugin).toMatchObject({ status: 'failed', error: { code, plugin: 'p' } });
    expect(plugin?.error?.message).toMatch(message);
  });

  test('an executable that is not there', async () => {
    const { host } = await start<Faulty>('Faulty', { command: ['tsugi-no-such-command'] });
    expect(host.plugins.get('p')).toMatchObject({ status: 'failed', error: { code: 'LOAD' } });
    expect(host.plugins.get('p')?.error?.message).toMatch(/^cannot start tsugi-no-such-command/);
  });
});

describe('in the middle of a call', () => {
  const END = 'faulty.call() was not answered: ';

  test.each([
    ['exit', `${END}the plugin's process exited with code 7`],
    ['kill', `${END}the plugin's process was ended by SIGKILL`],
    ['huge', `${END}the plugin does not keep to the protocol: it sent a frame of 2147483648 bytes`],
    ['half', `${END}the plugin's process exited with code 0`],
    ['garbage', `${END}the plugin does not keep to the protocol: it sent a frame that is none`],
    ['closes its output', `${END}the plugin has closed its output`],
    ['hello', `${END}the plugin does not keep to the protocol: it sent a frame welcome where there is none`],
  ])('%s', async (fault, message) => {
    const { plugin, host } = await faulty('call', fault, { host: { supervision: { restarts: 0 } } });
    const calls = [plugin.call(), plugin.call()].map((call) => rejection(() => call));
    for (const error of await Promise.all(calls)) {
      expect(error).toMatchObject({ code: 'TRANSPORT', plugin: 'p' });
      expect((error as Error).message.slice(0, message.length)).toBe(message);
    }
    expect(host.plugins.get('p')).toMatchObject({ status: 'quarantined', error: { code: 'TRANSPORT' } });
    expect(await rejection(() => plugin.call())).toMatchObject({ plugin: 'p' });
  });

  test('closes its input', async () => {
    const { plugin, host } = await faulty('call', 'closes its input', { host: { supervision: { restarts: 0 } } });
    const first = rejection(() => plugin.call());
    // the pipe is found closed by who writes to it
    const writing = setInterval(() => {
      try {
        plugin.call().catch(() => {});
      } catch {
        // it is out of service by now
      }
    }, 20);
    expect(await first).toMatchObject({ code: 'TRANSPORT', message: expect.stringMatching(/has closed its input$/) });
    clearInterval(writing);
    expect(host.plugins.get('p')?.status).toBe('quarantined');
  });

  test('it is started anew, and then answers', async () => {
    const { plugin, host } = await faulty('call', 'once', { host: { supervision: { backoffMs: 20 } } });
    expect(await rejection(() => plugin.call())).toMatchObject({ code: 'TRANSPORT' });
    expect(await until(() => host.plugins.get('p')?.status === 'ready')).toBe(true);
    expect(await plugin.call()).toBe('again');
    expect(host.plugins.get('p')?.stats.restarts).toBe(1);
  });

  test('never answers: the call is ended, and the plugin goes on', async () => {
    const { plugin, host } = await faulty('call', 'never', { host: { limits: { asyncMs: 200 } } });
    expect(await rejection(() => plugin.call())).toMatchObject({ code: 'LIMIT', limit: 'asyncMs', plugin: 'p' });
    expect(host.plugins.get('p')?.status).toBe('ready');
    expect(host.plugins.get('p')?.stats.pending).toBe(0);
  });

  test('is busy for ever: its end comes all the same', async () => {
    const { plugin, host } = await faulty('call', 'busy', {
      stdio: { quitMs: 50, killMs: 50 },
      host: { limits: { asyncMs: 200 }, drainMs: 0 },
    });
    expect(await rejection(() => plugin.call())).toMatchObject({ code: 'LIMIT' });
    await host.close();
  });

  test('is pending when the host closes', async () => {
    const { plugin, host } = await faulty('call', 'never', { host: { drainMs: 20 } });
    const call = rejection(() => plugin.call());
    await host.close();
    expect(await call).toMatchObject({ code: 'LOAD', message: '"p" was disposed' });
  });

  test('noise on stdout is told of, and nothing else comes of it', async () => {
    const { plugin, log } = await faulty('call', 'noise');
    expect(await plugin.call()).toBe('first');
    expect(await plugin.call()).toBe('first');
    const noise = log.filter((line) => line.includes('not a frame'));
    expect(noise.slice(0, 2)).toEqual([
      "warn not a frame, on the plugin's stdout: a line",
      "warn not a frame, on the plugin's stdout: half a line",
    ]);
  });

  test.each([
    ['unknown', 'still there'],
    ['unknown function', 'there is no function 4000001'],
    ['method of the host', 'there is no method "call"'],
  ])('numbers and names that there are not: %s', async (fault, answer) => {
    const { plugin } = await faulty('call', fault);
    expect(await plugin.call()).toBe(answer);
  });
});

describe('in the middle of a stream', () => {
  test('killed: what has come is read, then it fails', async () => {
    const { plugin } = await faulty('stream', 'kill mid-stream');
    const seen: number[] = [];
    const error = await rejection(async () => {
      for await (const n of plugin.stream()) seen.push(n);
    });
    expect(seen).toEqual([1, 2]);
    expect(error).toMatchObject({ code: 'TRANSPORT', plugin: 'p' });
    expect((error as Error).message).toMatch(/^the stream has not ended: the plugin's process was ended by SIGKILL/);
  });

  test('more items than were asked for', async () => {
    const { plugin } = await faulty('stream', 'more than asked for');
    const error = await rejection(async () => {
      for await (const _ of plugin.stream());
    });
    expect(error).toMatchObject({ code: 'TRANSPORT' });
    expect((error as Error).message).toMatch(/there are more items of the stream \d+ than were asked for$/);
  });
});

describe('a host that dies', () => {
  test.each(['idle', 'busy'])('leaves no plugin: %s', async (state) => {
    const host = spawn(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('./peers/dying-host.ts', import.meta.url)), state],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [data] = (await once(host.stdout, 'data')) as [Buffer];
    const pid = Number(data);
    await delay(state === 'busy' ? 200 : 0);
    expect(isAlive(pid)).toBe(true);
    host.kill('SIGKILL');
    expect(await until(() => !isAlive(pid))).toBe(true);
  });
});
