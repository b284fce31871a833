/** A host in Go, built with hashicorp/go-plugin, that drives a plugin in TypeScript. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing, type Peers, preparePeers } from './peers.ts';
import { isAlive, until } from './support.ts';

const lacking = missing();
const SERVED = fileURLToPath(new URL('served.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

interface Ended {
  readonly code: number | string | null;
  readonly lines: Readonly<Record<string, string>>;
  readonly text: string;
}

describe.skipIf(lacking !== '')(`a host in Go${lacking === '' ? '' : `: not installed: ${lacking}`}`, () => {
  let peers: Peers;
  let executable: string;
  let schema: string;
  let temporary: string;
  beforeAll(async () => {
    peers = await preparePeers();
    executable = await peers.build('host');
    schema = join(peers.root, 'words.json');
    writeFileSync(schema, JSON.stringify(peers.contract.schema));
    temporary = mkdtempSync(join(peers.root, 'tmp-'));
  }, 300_000);
  afterAll(() => peers.remove());

  const drive = (env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
    new Promise((resolve) => {
      const args = [process.execPath, '--import', TSX, SERVED, schema];
      const options = { env: { ...process.env, TMPDIR: temporary, ...env }, timeout: 60_000 };
      execFile(executable, args, options, (error, stdout, stderr) => {
        const pairs = stdout
          .trim()
          .split('\n')
          .map((line) => line.split(/: (.*)/s) as [string, string]);
        const code = error === null ? 0 : (error.code ?? error.signal ?? null);
        resolve({ code, lines: Object.fromEntries(pairs), text: stdout + stderr });
      });
    });

  test.each([
    ['with certificates on both sides', {}],
    ['without TLS', { WITHOUT_TLS: '1' }],
  ])(
    '%s: version, ping, calls, callbacks and streams through the broker, errors, cancellation, end',
    async (_how, env) => {
      const { code, lines, text } = await drive(env);
      expect(code, text).toBe(0);
      const { pid, ...rest } = lines;
      expect(rest).toEqual({
        version: '3',
        ping: 'ok',
        upper: 'ABC',
        each: '[a0 b1]',
        'each fails': 'Unknown: the host does not like it',
        count: '499500',
        sum: '5050',
        fail: 'Unknown: too far',
        'wrong type': 'Internal: words.fail() returned what does not fit: result must be string, got number',
        // either side may be the first to find it
        sleep: expect.stringMatching(/^DeadlineExceeded: /),
        slept: 'aborted',
        printed: 'true',
        exited: 'true',
        code: '0',
        'killed within 100 ms': 'true',
      });
      expect(isAlive(Number(pid))).toBe(false);
      // of the plugin's sockets; what go-plugin's own host leaves behind is its own
      expect(readdirSync(temporary).filter((name) => name.startsWith('tsugi-'))).toEqual([]);
      for (const name of readdirSync(temporary)) rmSync(join(temporary, name), { recursive: true });
    },
  );

  test('a host that dies takes its plugin with it', async () => {
    const { code, lines } = await drive({ HOST_DIES: '1' });
    expect([code, lines.printed]).toEqual(['SIGKILL', 'true']);
    expect(await until(() => !isAlive(Number(lines.pid)))).toBe(true);
    expect(readdirSync(temporary).filter((name) => name.startsWith('tsugi-'))).toEqual([]);
  });
});
