/**
 * `compileModule` in a thread of its own: a host that loads many plugins has realms to make meanwhile, which only its own
 * thread can do.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { compileModule, type ImageData } from './image.ts';
import type { Compile } from './load.ts';

/** What the thread is told: the arguments of `compileModule`, all of them data. */
export interface Order {
  readonly id: number;
  readonly given: Parameters<typeof compileModule>;
}

/** What the thread says; no image for what cannot be compiled. */
export interface Delivery {
  readonly id: number;
  readonly image: ImageData | undefined;
}

const THREAD = new URL('./compiling.js', import.meta.url);

export class Compiler {
  readonly #worker: Worker | undefined;
  readonly #waiting = new Map<number, (image: ImageData | undefined) => void>();
  #orders = 0;

  /** @param thread what runs there; it is not there for who runs the sources without building them */
  constructor(thread = THREAD) {
    this.#worker = existsSync(thread) ? startThread(thread) : undefined;
    this.#worker?.on('message', ({ id, image }: Delivery) => this.#deliver(id, image));
    this.#worker?.once('error', () => this.close());
    this.#worker?.once('exit', () => this.close());
  }

  /**
   * As `compileModule`. What the thread cannot do is done here: then it says why, too.
   * @throws TsugiError `SYNTAX`
   */
  readonly compile: Compile = async (...given) => (await this.#ask(given)) ?? compileModule(...given);

  /** Ends the thread; what it has not done yet is done here. */
  close(): void {
    this.#ended = true;
    void this.#worker?.terminate();
    for (const id of [...this.#waiting.keys()]) this.#deliver(id, undefined);
  }
  #ended = false;

  #ask(given: Order['given']): Promise<ImageData | undefined> {
    const worker = this.#worker;
    if (worker === undefined || this.#ended) return Promise.resolve(undefined);
    const id = ++this.#orders;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      worker.postMessage({ id, given } satisfies Order);
    });
  }

  #deliver(id: number, image: ImageData | undefined): void {
    this.#waiting.get(id)?.(image);
    this.#waiting.delete(id);
  }
}

function startThread(thread: URL): Worker | undefined {
  try {
    return new Worker(thread, { execArgv: [] });
  } catch {
    // Node's permission model refuses threads
    return undefined;
  }
}
