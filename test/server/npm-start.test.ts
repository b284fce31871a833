/** Ctrl-C reaches npm, its shell and the server alike; the shell must not be there to die of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test.skipIf(process.platform === 'win32')('Ctrl-C in `npm start` drains and exits 0', async () => {
  const child = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    detached: true, // a process group of its own, as a terminal gives it
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  await new Promise<void>((ready, fail) => {
    child.once('exit', () => fail(new Error(`npm start ended:\n${log}`)));
    child.stderr.on('data', (chunk) => {
      log += chunk;
      if (log.includes('"listening"')) ready();
    });
  });
  child.removeAllListeners('exit');
  const ended = once(child, 'close'); // not 'exit', after which there can be more of the log
  process.kill(-(child.pid as number), 'SIGINT');
  const [code] = await ended;
  expect(code).toBe(0);
  expect(log).toContain('"stopped"');
});
