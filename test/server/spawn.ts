/** The built command line, as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from './support.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What standard input has; nothing if absent. */
  readonly input?: string;
}

function start(args: readonly string[], { cwd = ROOT, env = {}, input = '' }: Options) {
  const { PORT: _port, ...inherited } = process.env;
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...inherited, ...env } });
  child.stdin.end(input);
  const out = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    out.stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, out, ended };
}

/** Runs a command to its end. */
export async function run(args: readonly string[], options: Options = {}): Promise<Ran> {
  const { out, ended } = start(args, options);
  const code = await ended;
  return { code, ...out };
}

export interface LogEntry {
  readonly level: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

export interface Served extends AsyncDisposable {
  readonly origin: string;
  readonly child: ChildProcess;
  log(): LogEntry[];
  /** @returns the exit code */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `tsugi serve` on a free port and waits until it listens. */
export async function serveBuilt(args: readonly string[] = [], options: Options = {}): Promise<Served> {
  const { child, out, ended } = start(['serve', '--port', '0', ...args], options);
  const log = (): LogEntry[] =>
    out.stderr
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as LogEntry);
  const listening = (): LogEntry | undefined => log().find(({ message }) => message === 'listening');
  await until(() => listening() !== undefined || child.exitCode !== null, 'the server to listen', 30_000);
  const port = listening()?.port;
  if (typeof port !== 'number') throw new Error(`the server did not start:\n${out.stderr}`);
  const stop = (signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    child,
    log,
    stop,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
