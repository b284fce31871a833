/** How much memory the process's heap holds, and whose work made it grow. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { MEASURED_PART } from './tuning.ts';

/** Buffers lie outside the heap, and V8 counts them apart. */
const used = (): number => {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
};

/**
 * The heap as the meters of one host see it: each notes at a trip what has changed since the last trip of any of them. So
 * growth goes to the guest that ran meanwhile, and not to one that merely runs in the same turn.
 */
export class Heap {
  #last = 0;
  /** What there was when each realm was last measured. */
  #settled: number | undefined;
  #measure: () => Promise<unknown> = async () => {};
  #measuring = false;
  /** When it may be measured again: it is a collection of all garbage. */
  #next = 0;
  #timer: NodeJS.Timeout | undefined;
  #collect: (() => void) | undefined;
  readonly #evaluate: (text: string) => unknown;

  /** @param evaluate runs a text in a context of its own */
  constructor(evaluate: (text: string) => unknown) {
    this.#evaluate = evaluate;
  }

  /** @returns by how many bytes the heap has changed since anybody asked; less than 0 after a collection */
  change(): number {
    const now = used();
    const change = now - this.#last;
    this.#last = now;
    this.#settled ??= now;
    return change;
  }

  /** What there was when anybody asked last, in bytes. */
  get last(): number {
    return this.#last;
  }

  /** @param measure finds out how much each realm holds, and ends with `settle` */
  onGrowth(measure: () => Promise<unknown>): void {
    this.#measure = measure;
  }

  /** Whether there is so much more than when realms were last measured, garbage included. */
  isAbove(bytes: number): boolean {
    return this.#last - (this.#settled ?? this.#last) > bytes;
  }

  /** Notes what there is as what growth counts from. */
  settle(): void {
    this.#settled = this.#last = used();
  }

  /**
   * Has the realms measured, as soon as that does not take more than a part of the time: in a turn of the event loop of its
   * own, as it is asked for in the midst of a guest's call.
   */
  suspect(): void {
    if (this.#measuring || this.#timer !== undefined) return;
    const now = performance.now();
    if (now < this.#next) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.suspect();
      }, this.#next - now);
      this.#timer.unref();
      return;
    }
    this.#measuring = true;
    setImmediate(() => {
      const began = performance.now();
      this.#measure().finally(() => {
        const ended = performance.now();
        this.#measuring = false;
        this.#next = ended + MEASURED_PART * (ended - began);
      });
    });
  }

  /** Collects all garbage, which takes milliseconds. */
  collect(): void {
    this.collector()();
  }

  /** What `collect` does; to find it may take a context. */
  collector(): () => void {
    this.#collect ??= this.#findCollector();
    return this.#collect;
  }

  /** V8 gives the function to contexts that are made while a flag is set. */
  #findCollector(): () => void {
    if (typeof globalThis.gc === 'function') return globalThis.gc as () => void;
    setFlagsFromString('--expose-gc');
    const collect = this.#evaluate('gc') as () => void;
    setFlagsFromString('--no-expose-gc');
    return collect;
  }
}
