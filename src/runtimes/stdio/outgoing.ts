/** A stream that this side makes, item by item as the other side pulls. */

/** What the maker of a stream asks of the connection. */
export interface OutgoingPort {
  /** @throws what is wrong with the item */
  item(value: unknown): void;
  /** @param failure what it ended with */
  end(failure?: { readonly error: unknown }): void;
  /** Undefined if the other side reads as fast as it is written to. */
  drained(): Promise<void> | undefined;
}

/** Whatever the other side asks for, no more is made ahead than this. */
const MOST_AHEAD = 4096;

export class Outgoing {
  readonly #iterable: object;
  readonly #port: OutgoingPort;
  #iterator: AsyncIterator<unknown> | undefined;
  #wanted = 0;
  #isRunning = false;
  #isOver = false;

  constructor(iterable: object, port: OutgoingPort) {
    this.#iterable = iterable;
    this.#port = port;
  }

  pull(count: number): void {
    this.#wanted = Math.min(MOST_AHEAD, this.#wanted + count);
    if (!this.#isRunning && !this.#isOver) void this.#run();
  }

  /** The other side wants no more. */
  stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    void this.#finish();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      this.#iterator ??= (this.#iterable as AsyncIterable<unknown>)[Symbol.asyncIterator]();
      while (this.#wanted > 0 && !this.#isOver) {
        this.#wanted--;
        const { done, value } = await this.#iterator.next();
        if (this.#isOver) return;
        if (done) {
          this.#end();
          return;
        }
        if (!this.#send(value)) return;
        const drained = this.#port.drained();
        if (drained !== undefined) await drained;
      }
    } catch (error) {
      this.#end({ error });
    } finally {
      this.#isRunning = false;
    }
  }

  /** @returns whether there is to be more */
  #send(value: unknown): boolean {
    try {
      this.#port.item(value);
      return true;
    } catch (error) {
      this.#end({ error });
      void this.#finish();
      return false;
    }
  }

  #end(failure?: { readonly error: unknown }): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#port.end(failure);
  }

  async #finish(): Promise<void> {
    try {
      await this.#iterator?.return?.();
    } catch {
      // nobody reads the stream, so nobody is there to be told
    }
  }
}
