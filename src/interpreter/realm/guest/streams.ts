/** `ReadableStream` (WHATWG Streams standard, section 4), with default readers: what plugins use of it. */

interface Source {
  start?(controller: Controller): unknown;
  pull?(controller: Controller): unknown;
  cancel?(reason: unknown): unknown;
}
interface Controller {
  readonly desiredSize: number | null;
  enqueue(chunk: unknown): void;
  close(): void;
  error(reason: unknown): void;
}
interface Step {
  readonly done: boolean;
  readonly value: unknown;
}
interface Waiting {
  resolve(step: Step): void;
  reject(reason: unknown): void;
}

export interface Streams {
  readonly globals: Record<string, unknown>;
  from(iterable: object): object;
}

export function createStreams(): Streams {
  class ReadableStream {
    readonly #source: Source;
    readonly #queue: unknown[] = [];
    readonly #waiting: Waiting[] = [];
    readonly #highWaterMark: number;
    #state: 'open' | 'closing' | 'closed' | 'errored' = 'open';
    #reason: unknown;
    #locked = false;
    #pulling = false;
    #started: Promise<unknown>;

    constructor(source: Source = {}, strategy: { highWaterMark?: number } = {}) {
      this.#source = source;
      this.#highWaterMark = strategy.highWaterMark ?? 1;
      const controller = this.#controller();
      this.#started = (async () => source.start?.(controller))();
      this.#started.then(
        () => this.#pull(controller),
        (reason) => this.#fail(reason),
      );
    }
    static from(iterable: AsyncIterable<unknown> | Iterable<unknown>): ReadableStream {
      const make =
        (iterable as AsyncIterable<unknown>)[Symbol.asyncIterator] ?? (iterable as Iterable<unknown>)[Symbol.iterator];
      const iterator = make.call(iterable) as AsyncIterator<unknown>;
      return new ReadableStream(
        {
          async pull(controller) {
            const step = await iterator.next();
            if (step.done) controller.close();
            else controller.enqueue(await step.value);
          },
          async cancel(reason) {
            await iterator.return?.(reason);
          },
        },
        { highWaterMark: 0 },
      );
    }
    get locked(): boolean {
      return this.#locked;
    }
    getReader(): object {
      if (this.#locked) throw new TypeError('the stream is locked to a reader');
      this.#locked = true;
      let released = false;
      const use = <R>(body: () => R): R => {
        if (released) throw new TypeError('the reader was released');
        return body();
      };
      return {
        read: async () => use(() => this.#read()),
        cancel: async (reason?: unknown) => use(() => this.#cancel(reason)),
        releaseLock: () => {
          released = true;
          this.#locked = false;
        },
      };
    }
    async cancel(reason?: unknown): Promise<void> {
      if (this.#locked) throw new TypeError('the stream is locked to a reader');
      await this.#cancel(reason);
    }
    async *values(): AsyncGenerator<unknown> {
      if (this.#locked) throw new TypeError('the stream is locked to a reader');
      this.#locked = true;
      let ended = false;
      try {
        for (;;) {
          const step = await this.#read();
          if (step.done) {
            ended = true;
            return;
          }
          yield step.value;
        }
      } finally {
        this.#locked = false;
        if (!ended) await this.#cancel(undefined);
      }
    }
    [Symbol.asyncIterator](): AsyncGenerator<unknown> {
      return this.values();
    }

    #read(): Promise<Step> {
      const controller = this.#controller();
      return new Promise((resolve, reject) => {
        if (this.#queue.length > 0) {
          resolve({ done: false, value: this.#queue.shift() });
          if (this.#state === 'closing' && this.#queue.length === 0) this.#state = 'closed';
        } else if (this.#state === 'errored') reject(this.#reason);
        else if (this.#state !== 'open') resolve({ done: true, value: undefined });
        else this.#waiting.push({ resolve, reject });
        this.#started.then(() => this.#pull(controller));
      });
    }
    #controller(): Controller {
      const desired = (): number | null =>
        this.#state === 'errored' ? null : this.#highWaterMark - this.#queue.length;
      return {
        get desiredSize() {
          return desired();
        },
        enqueue: (chunk) => {
          if (this.#state !== 'open') throw new TypeError('the stream is closed');
          const reader = this.#waiting.shift();
          if (reader === undefined) this.#queue.push(chunk);
          else reader.resolve({ done: false, value: chunk });
        },
        close: () => {
          if (this.#state !== 'open') throw new TypeError('the stream is closed');
          this.#state = this.#queue.length > 0 ? 'closing' : 'closed';
          for (const reader of this.#waiting.splice(0)) reader.resolve({ done: true, value: undefined });
        },
        error: (reason) => this.#fail(reason),
      };
    }
    async #pull(controller: Controller): Promise<void> {
      const wanted = this.#waiting.length > 0 || this.#queue.length < this.#highWaterMark;
      if (this.#state !== 'open' || this.#pulling || !wanted || this.#source.pull === undefined) return;
      this.#pulling = true;
      try {
        await this.#source.pull(controller);
      } catch (reason) {
        this.#fail(reason);
      }
      this.#pulling = false;
      if (this.#waiting.length > 0) await this.#pull(controller);
    }
    #fail(reason: unknown): void {
      if (this.#state === 'closed' || this.#state === 'errored') return;
      this.#state = 'errored';
      this.#reason = reason;
      this.#queue.length = 0;
      for (const reader of this.#waiting.splice(0)) reader.reject(reason);
    }
    async #cancel(reason: unknown): Promise<void> {
      if (this.#state === 'closed') return;
      if (this.#state === 'errored') throw this.#reason;
      this.#state = 'closed';
      this.#queue.length = 0;
      for (const reader of this.#waiting.splice(0)) reader.resolve({ done: true, value: undefined });
      await this.#source.cancel?.(reason);
    }
  }
  return {
    globals: { ReadableStream },
    from: (iterable) => ReadableStream.from(iterable as AsyncIterable<unknown>),
  };
}
