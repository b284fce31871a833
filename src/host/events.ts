/** The events of a host. What has happened before anybody could listen is told when somebody can. */
import { EventEmitter } from 'node:events';
import type { HostEvents } from './options.ts';

export class Events<T> {
  readonly #emitter = new EventEmitter();
  #early: (() => void)[] | undefined = [];

  on<E extends keyof HostEvents<T>>(event: E, listener: (...args: HostEvents<T>[E]) => void): void {
    this.#emitter.on(event, listener as (...args: unknown[]) => void);
  }

  emit<E extends keyof HostEvents<T>>(event: E, ...args: HostEvents<T>[E]): void {
    const emit = (): unknown => this.#emitter.emit(event, ...args);
    if (this.#early === undefined) emit();
    else this.#early.push(emit);
  }

  /** Tells what loading has come to, in the next turn: whoever awaited the host listens by then. */
  announce(): void {
    setImmediate(() => {
      const early = this.#early ?? [];
      this.#early = undefined;
      for (const emit of early) emit();
    });
  }
}
