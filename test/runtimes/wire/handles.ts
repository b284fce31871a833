/** Handles without a transport: whatever crosses stays where it is, under its number. */
import type { Handles } from '../../../src/runtimes/wire/handles.ts';

export class KeptHandles implements Handles {
  readonly kept: unknown[] = [undefined];

  #give(value: unknown): number {
    return this.kept.push(value) - 1;
  }

  exportFunction: Handles['exportFunction'] = (_type, callback) => this.#give(callback);
  exportIterable: Handles['exportIterable'] = (_type, iterable) => this.#give(iterable);
  exportSignal: Handles['exportSignal'] = (signal) => this.#give(signal);
  importFunction: Handles['importFunction'] = (_type, handle) => this.kept[handle] as () => unknown;
  importIterable: Handles['importIterable'] = (_type, handle) => this.kept[handle] as object;
  importSignal: Handles['importSignal'] = (handle) => this.kept[handle] as AbortSignal;
}
