/** Processes that run tests side by side. One that ends or hangs costs the test that it ran, and is replaced. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome, WorkerOptions } from './worker.ts';

/** Milliseconds after which a process counts as hanging: every limit of a guest is lower. */
const HARD_MS = 90_000;
/** After so many tests a process is replaced, so that it does not matter what a realm leaves behind. */
const TESTS_PER_PROCESS = 1000;

export interface Pool {
  /** How many processes run side by side. */
  readonly jobs: number;
  readonly options: WorkerOptions;
  /** What the processes run, if not `worker.ts`. */
  readonly worker?: string;
  /** Milliseconds, if not `HARD_MS`. */
  readonly hardMs?: number;
}

/** @param each called for each test, in the order in which they end */
export async function runAll(
  paths: readonly string[],
  pool: Pool,
  each: (path: string, outcome: Outcome) => void,
): Promise<void> {
  const queue = paths.values();
  await Promise.all(Array.from({ length: pool.jobs }, () => runQueue(queue, pool, each)));
}

async function runQueue(
  queue: Iterator<string>,
  pool: Pool,
  each: (path: string, outcome: Outcome) => void,
): Promise<void> {
  let child: ChildProcess | undefined;
  let ran = 0;
  for (let next = queue.next(); next.done !== true; next = queue.next()) {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null || ran >= TESTS_PER_PROCESS) {
      child?.kill();
      child = start(pool);
      ran = 0;
    }
    ran++;
    each(next.value, await runOne(child, next.value, pool.hardMs ?? HARD_MS));
  }
  child?.kill();
}

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

function start({ options, worker = WORKER }: Pool): ChildProcess {
  const modules = options.engine === 'plain' ? ['--experimental-vm-modules', '--no-warnings'] : [];
  return fork(worker, [JSON.stringify(options)], { execArgv: ['--import', import.meta.resolve('tsx'), ...modules] });
}

function runOne(child: ChildProcess, path: string, hardMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (outcome: unknown): void => end(outcome as Outcome);
    const onExit = (code: number | null, signal: string | null): void =>
      end({ kind: 'crash', message: `the process ended with ${signal ?? `exit code ${code}`}` });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      child.off('exit', onExit);
      child.once('exit', () => end({ kind: 'crash', message: `the process did not answer for ${hardMs} ms` }));
    }, hardMs);
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send(path);
  });
}
