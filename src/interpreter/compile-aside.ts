/**
 * Images made by a thread of their own: a host that loads many plugins has realms to make meanwhile, which only its own
 * thread can do.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Backend, ImageData } from './image.ts';
import { HERE, type Made, type Maker } from './load.ts';
import type { Root } from './transpile/confine.ts';

/** What the thread is told: what a `Maker` is given, as data. */
export interface Order {
  readonly id: number;
  readonly file: string;
  readonly backend: Backend;
  /** Instead of what stands in the file. */
  readonly source?: string;
  /** What the file's imports are confined to. */
  readonly folder?: string;
}

/** What the thread says; nothing was made of what is refused. */
export interface Delivery {
  readonly id: number;
  readonly made: Made | undefined;
}

const THREAD = new URL('./compiling.js', import.meta.url);

/** What its thread cannot do, or refuses, it does itself: then it says why, too. */
export class Compiler implements Maker {
  readonly #thread: Worker | undefined;
  readonly #waiting = new Map<number, (made: Made | undefined) => void>();
  #orders = 0;
  #closed = false;

  /** @param file what runs in the thread; it is not there for who runs the sources without building them */
  constructor(file = THREAD) {
    const thread = existsSync(file) ? start(file) : undefined;
    thread?.on('message', ({ id, made }: Delivery) => this.#deliver(id, made));
    thread?.once('error', () => this.close());
    thread?.once('exit', () => this.close());
    this.#thread = thread;
  }

  async fromSource(source: string, file: string, backend: Backend): Promise<ImageData> {
    return (await this.#ask({ source, file, backend }))?.image ?? HERE.fromSource(source, file, backend);
  }

  async fromFile(file: string, root: Root, backend: Backend): Promise<Made> {
    return (await this.#ask({ file, folder: root.folder, backend })) ?? HERE.fromFile(file, root, backend);
  }

  /** Ends the thread. What it has not done is done here. */
  close(): void {
    this.#closed = true;
    void this.#thread?.terminate();
    for (const id of [...this.#waiting.keys()]) this.#deliver(id, undefined);
  }

  #ask(order: Omit<Order, 'id'>): Promise<Made | undefined> {
    const thread = this.#thread;
    if (thread === undefined || this.#closed) return Promise.resolve(undefined);
    const id = ++this.#orders;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      thread.postMessage({ ...order, id } satisfies Order);
    });
  }

  #deliver(id: number, made: Made | undefined): void {
    this.#waiting.get(id)?.(made);
    this.#waiting.delete(id);
  }
}

function start(file: URL): Worker | undefined {
  try {
    return new Worker(file, { execArgv: [] });
  } catch {
    // Node's permission model refuses threads
    return undefined;
  }
}
