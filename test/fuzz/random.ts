/** A stream of pseudo-random choices that a seed determines, so that every generated program can be made again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** The next 32 bits: a counter whose bits are mixed. */
  #next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let bits = this.#state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    return this.#next() % limit;
  }

  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  /** One of a table of alternatives, each with its weight. */
  weighted<T>(table: readonly (readonly [weight: number, value: T])[]): T {
    let rest = this.below(table.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, value] of table) {
      rest -= weight;
      if (rest < 0) return value;
    }
    throw new Error('a table of alternatives is empty');
  }

  /** Between `least` and `most` of what `make` makes. */
  some<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => make(index));
  }
}
