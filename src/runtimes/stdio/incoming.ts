/** A stream that the other side makes: pulled as it is read, a window ahead. */
import type { WireStream } from '../wire/wire.ts';
import { WINDOW } from './frames.ts';

/** What the reader of a stream asks of the connection. */
export interface IncomingPort {
  pull(count: number): void;
  /** Nobody reads on. */
  stop(): void;
  /** It has come to its end, one way or the other. Called once. */
  ended(): void;
}

type Step = IteratorResult<unknown, undefined>;

const DONE: Step = { done: true, value: undefined };

export class Incoming {
  readonly type: WireStream;
  readonly #port: IncomingPort;
  readonly #items: unknown[] = [];
  readonly #waiting: { resolve(step: Step): void; reject(error: unknown): void }[] = [];
  /** How many items were asked for that have not come. */
  #asked = 0;
  #isOver = false;
  #failure: { readonly error: unknown } | undefined;

  constructor(type: WireStream, port: IncomingPort) {
    this.type = type;
    this.#port = port;
  }

  /** @returns false for an item that nobody has asked for */
  item(value: unknown): boolean {
    if (this.#isOver) return true;
    if (this.#asked === 0) return false;
    this.#asked--;
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#items.push(value);
    else waiting.resolve({ done: false, value });
    this.#ask();
    return true;
  }

  /** @param failure what ended it, after the items before */
  end(failure?: { readonly error: unknown }): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#port.ended();
    const [first, ...others] = this.#waiting.splice(0);
    if (first === undefined) this.#failure = failure;
    else if (failure === undefined) first.resolve(DONE);
    else first.reject(failure.error);
    for (const other of others) other.resolve(DONE);
  }

  /** What it fails with at this side: the producer is told to stop. */
  fail(error: unknown): void {
    if (this.#isOver) return;
    this.#port.stop();
    this.end({ error });
  }

  next(): Promise<Step> {
    if (this.#items.length > 0) {
      const value = this.#items.shift();
      if (!this.#isOver) this.#ask();
      return Promise.resolve({ done: false, value });
    }
    if (this.#isOver) {
      const failure = this.#failure;
      this.#failure = undefined;
      return failure === undefined ? Promise.resolve(DONE) : Promise.reject(failure.error);
    }
    const step = new Promise<Step>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#ask();
    return step;
  }

  /** The reader wants no more. */
  return(): void {
    if (!this.#isOver) {
      this.#port.stop();
      this.end();
    }
    this.#items.length = 0;
    this.#failure = undefined;
  }

  /** Asks for more once half of the window is free: most items are not asked for one by one. */
  #ask(): void {
    const ahead = this.#asked + this.#items.length;
    const free = WINDOW + this.#waiting.length - ahead;
    if (free < WINDOW / 2 || this.#isOver) return;
    this.#asked += free;
    this.#port.pull(free);
  }

  /**
   * The stream as its reader sees it. It can be read once.
   * @param made told of the object that nobody holds any more once nobody can read on
   */
  reader(made: (reader: object) => void): object {
    const reader = new StreamReader(this);
    made(reader);
    return this.type.kind === 'stream' ? ReadableStream.from(reader) : reader;
  }
}

/** What the reader of a stream holds: the connection does not hold it, so it can be noticed that nobody has it any more. */
class StreamReader implements AsyncGenerator<unknown, undefined, undefined> {
  readonly #incoming: Incoming;

  constructor(incoming: Incoming) {
    this.#incoming = incoming;
  }

  next(): Promise<Step> {
    return this.#incoming.next();
  }

  async return(): Promise<Step> {
    this.#incoming.return();
    return DONE;
  }

  async throw(error: unknown): Promise<Step> {
    this.#incoming.return();
    throw error;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#incoming.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
