/** How much memory the process's heap holds, and whose work made it grow. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';

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
    return change;
  }

  /** Collects all garbage, which takes milliseconds. */
  collect(): void {
    this.#collect ??= this.#findCollector();
    this.#collect();
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
