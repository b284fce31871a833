/** The host's side of a guest's timers: numbers in, numbers out. */

export class HostTimers {
  readonly #fire: (id: number) => void;
  readonly #active = new Map<number, NodeJS.Timeout>();

  constructor(fire: (id: number) => void) {
    this.#fire = fire;
  }

  readonly start = (id: number, delay: number, repeat: boolean): void => {
    const timer = repeat
      ? setInterval(() => this.#fire(id), delay)
      : setTimeout(() => {
          this.#active.delete(id);
          this.#fire(id);
        }, delay);
    this.#active.set(id, timer);
  };

  readonly stop = (id: number): void => {
    clearTimeout(this.#active.get(id));
    this.#active.delete(id);
  };

  clear(): void {
    for (const timer of this.#active.values()) clearTimeout(timer);
    this.#active.clear();
  }
}
