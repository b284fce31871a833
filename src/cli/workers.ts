/**
 * `tsugi serve --workers N`: one process that starts the others, starts those again that end, and passes on the wish to
 * stop. Requests never go through it.
 */
import cluster, { type Worker } from 'node:cluster';
import type { Logger } from '../host/index.ts';
import { onStop, type StopSignal } from './signals.ts';

/** What a worker tells the process that started it. */
export interface Listening {
  readonly type: 'listening';
  /** What its log entry says. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a worker was asked for. */
export interface Answer {
  readonly type: 'answer';
  readonly id: number;
  readonly value: readonly object[];
}

/** What a worker is told. */
export type Order =
  | { readonly type: 'stop' }
  | { readonly type: 'ask'; readonly id: number; readonly what: 'metrics' | 'plugins' };

/** How long a worker may take to answer, in milliseconds: one that is busy must not keep the others' figures back. */
const ANSWER_MS = 2000;

/** Milliseconds until a worker that ended is started again: doubled each time, until one has lived long enough. */
const RESTART = { first: 500, most: 30_000, healthy: 10_000 } as const;

export class Workers {
  readonly #logger: Logger;
  #stopped = false;
  #asked = 0;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /**
   * Starts the workers, the first one before the others: what it leaves in the cache of plugins is there for them, and what
   * is wrong with the config is said once.
   * @param started when the command began, of `performance.now()`
   * @returns when all of them listen, or with false if one could not; it has said why
   */
  async start(count: number, started: number): Promise<boolean> {
    onStop(
      (signal) => this.#stop(signal),
      () => {
        for (const worker of workersNow()) worker.process.kill('SIGKILL');
      },
    );
    const details = await startOne((worker) => this.#watch(worker, RESTART.first));
    if (details === undefined) return false;
    const rest = Array.from({ length: count - 1 }, () => startOne((worker) => this.#watch(worker, RESTART.first)));
    if ((await Promise.all(rest)).includes(undefined)) return false;
    this.#logger.info('listening', { ...details, workers: count, ms: Math.round(performance.now() - started) });
    return true;
  }

  /** Asks all workers, and puts together what those answer that do so in time. */
  async ask(what: 'metrics' | 'plugins'): Promise<readonly object[]> {
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected());
    const answers = workers.map((worker) => (worker === undefined ? [] : this.#askOne(worker, what)));
    return (await Promise.all(answers)).flat();
  }

  #askOne(worker: Worker, what: 'metrics' | 'plugins'): Promise<readonly object[]> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      const listener = (message: Answer): void => {
        if (message.type === 'answer' && message.id === id) settle(message.value);
      };
      const settle = (value: readonly object[]): void => {
        clearTimeout(timer);
        worker.off('message', listener);
        resolve(value);
      };
      const timer = setTimeout(() => settle([]), ANSWER_MS);
      worker.on('message', listener);
      worker.send({ type: 'ask', id, what } satisfies Order);
    });
  }

  /** @param delay until it is started again if it ends soon */
  #watch(worker: Worker, delay: number): void {
    const since = performance.now();
    worker.once('exit', (code: number | null, signal: string | null) => {
      if (this.#stopped) return;
      const wait = performance.now() - since > RESTART.healthy ? RESTART.first : delay;
      this.#logger.error('a worker ended', { worker: worker.id, code, signal, restartMs: wait });
      setTimeout(() => {
        if (!this.#stopped) this.#watch(cluster.fork(), Math.min(wait * 2, RESTART.most));
      }, wait);
    });
  }

  /** The first signal finishes what is in flight, the second ends all processes at once. */
  #stop(signal: StopSignal): void {
    const workers = workersNow();
    this.#stopped = true;
    this.#logger.info('stopping', { signal, workers: workers.length });
    const ends = workers.map((worker) => {
      const end = new Promise<number>((resolve) => worker.once('exit', resolve));
      worker.send({ type: 'stop' } satisfies Order);
      return end;
    });
    void Promise.all(ends).then((codes) => {
      this.#logger.info('stopped', { workers: codes.length });
      process.exit(codes.every((code) => code === 0) ? 0 : 1);
    });
  }
}

const workersNow = (): Worker[] => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);

/** @returns what a new worker says when it listens, `undefined` if it ends before */
function startOne(onListening: (worker: Worker) => void): Promise<Listening['details'] | undefined> {
  return new Promise((resolve) => {
    const worker = cluster.fork();
    const failed = (): void => resolve(undefined);
    worker.once('exit', failed);
    worker.on('message', (message: Listening) => {
      if (message.type !== 'listening') return;
      worker.off('exit', failed);
      onListening(worker);
      resolve(message.details);
    });
  });
}
