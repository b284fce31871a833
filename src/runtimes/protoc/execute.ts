/** One whole run of a program: input to its stdin, output from its stdout, within a time and a size. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

export interface ExecuteOptions {
  readonly input: Uint8Array;
  readonly timeoutMs: number;
  /** Of stdout. */
  readonly maxOutputBytes: number;
  readonly cwd?: string | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How it went. `stderr` is the end of what it wrote there. */
export type Execution = { readonly stderr: string } & (
  | { readonly end: 'exit'; readonly exitCode: number; readonly stdout: Uint8Array }
  | { readonly end: 'signal'; readonly signal: string }
  | { readonly end: 'timeout' | 'output' | 'aborted' }
  | { readonly end: 'failed'; readonly error: NodeJS.ErrnoException }
);

/** An error's text is at its end, if at all. */
const STDERR_BYTES = 64 * 1024;

/** Runs it and waits until it has ended and its pipes are closed. Never rejects. */
export function execute(file: string, args: readonly string[], options: ExecuteOptions): Promise<Execution> {
  const { input, timeoutMs, maxOutputBytes, cwd, env, signal } = options;
  return new Promise((settle) => {
    let child: ChildProcessWithoutNullStreams;
    try {
      // in a group of its own, so that what a wrapper script has started can be ended with it
      child = spawn(file, args, { cwd, env, stdio: 'pipe', detached: process.platform !== 'win32', windowsHide: true });
    } catch (error) {
      // a NUL in an argument, for one
      settle({ end: 'failed', error: error as NodeJS.ErrnoException, stderr: '' });
      return;
    }
    const stdout: Uint8Array[] = [];
    let size = 0;
    let stderr = Buffer.alloc(0);
    const done = (how: (stderr: string) => Execution): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      process.off('exit', onExit);
      process.setMaxListeners(process.getMaxListeners() - 1);
      settle(how(stderr.toString('utf8')));
    };
    /** It is ended for good: it has nothing to clean up, as its output does not count. */
    const stop = (end: 'timeout' | 'output' | 'aborted'): void => {
      child.removeAllListeners('close');
      killGroup(child);
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
      done((text) => ({ end, stderr: text }));
    };
    const onAbort = (): void => stop('aborted');
    const onExit = (): void => killGroup(child);
    // as many as there are runs: it is no leak that Node would have to warn of
    process.setMaxListeners(process.getMaxListeners() + 1);
    process.on('exit', onExit);
    const timer = setTimeout(() => stop('timeout'), timeoutMs);
    child.once('error', (error) => {
      if (child.pid === undefined) done((text) => ({ end: 'failed', error, stderr: text }));
    });
    child.once('close', (code, name) => {
      if (child.pid === undefined) return;
      const output = Buffer.concat(stdout);
      done((text) =>
        code === null
          ? { end: 'signal', signal: name ?? 'unknown', stderr: text }
          : { end: 'exit', exitCode: code, stdout: output, stderr: text },
      );
    });
    child.stdout.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > maxOutputBytes) stop('output');
      else stdout.push(chunk);
    });
    child.stderr.on('data', (chunk: Uint8Array) => {
      stderr = Buffer.concat([stderr, chunk]).subarray(-STDERR_BYTES);
    });
    // it need not read its input; whether that is an error, its exit code says
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.on('error', () => {});
    child.stdin.end(input);
    if (signal?.aborted) stop('aborted');
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
}

function killGroup(child: ChildProcessWithoutNullStreams): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it has ended by itself meanwhile
  }
}
