/** One request and its answer: what must be let go of when it ends, however it ends. */

export class Exchange {
  readonly #cleanups = new Set<() => void>();
  #state: 'open' | 'finished' | 'aborted' = 'open';

  /** True once the client has gone before its answer was complete. */
  get aborted(): boolean {
    return this.#state === 'aborted';
  }

  /**
   * Runs `cleanup` when the exchange ends, or now if it has.
   * @returns takes `cleanup` off the list
   */
  onEnd(cleanup: () => void): () => void {
    if (this.#state !== 'open') {
      cleanup();
      return () => {};
    }
    this.#cleanups.add(cleanup);
    return () => {
      this.#cleanups.delete(cleanup);
    };
  }

  /** Only the first call counts. */
  end(how: 'finished' | 'aborted'): void {
    if (this.#state !== 'open') return;
    this.#state = how;
    for (const cleanup of this.#cleanups) cleanup();
    this.#cleanups.clear();
  }
}
