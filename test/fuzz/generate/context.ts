/** What the generator knows at each place of a program: names in scope, and what may stand there. */
import type { Random } from '../random.ts';

export interface Variable {
  readonly name: string;
  readonly writable: boolean;
  /** What the name stands for at first. */
  readonly kind?: 'function' | 'class' | undefined;
}

/** One place of the grammar. Immutable, but for the list of names, which a block extends for what follows in it. */
export interface Place {
  readonly variables: Variable[];
  readonly labels: readonly { readonly name: string; readonly loop: boolean }[];
  readonly inLoop: boolean;
  readonly inSwitch: boolean;
  readonly inFunction: boolean;
  /** `yield` is an expression here. */
  readonly generator: boolean;
  /** `await` is an expression here. */
  readonly async: boolean;
  /** `super.x` may stand here. */
  readonly method: boolean;
  /** `arguments` may stand here. */
  readonly hasArguments: boolean;
  /** `new.target` may stand here. */
  readonly hasTarget: boolean;
  /** Names of private elements of the classes around. */
  readonly privates: readonly string[];
  /** How deeply loops are nested within the function. */
  readonly loops: number;
  /** How much nesting is still allowed. */
  readonly depth: number;
}

export const OUTSIDE: Place = {
  variables: [],
  labels: [],
  inLoop: false,
  inSwitch: false,
  inFunction: false,
  generator: false,
  async: false,
  method: false,
  hasArguments: false,
  hasTarget: false,
  privates: [],
  loops: 0,
  depth: 5,
};

/** One program in the making. */
export class Maker {
  readonly random: Random;
  /** What each block has declared itself and so cannot declare again, by its list of names. */
  readonly #own = new WeakMap<readonly Variable[], Set<string>>();
  #names = 0;
  #tags = 0;
  /** Pieces that may still be made before everything becomes as short as possible. */
  #budget: number;

  constructor(random: Random, budget: number) {
    this.random = random;
    this.#budget = budget;
  }

  /** Whether there is room for something that is not a leaf. */
  roomAt(place: Place): boolean {
    return this.#budget-- > 0 && place.depth > 0;
  }

  fresh(prefix = 'v'): string {
    return `${prefix}${this.#names++}`;
  }

  /** A number that tells apart where the program logs. */
  tag(): string {
    return String(this.#tags++);
  }

  /** A name to declare at the place: a new one, or now and then one that hides another. */
  declare(place: Place, writable = true): string {
    const hidden = this.random.chance(12) ? this.variable(place) : undefined;
    const clash = hidden !== undefined && this.#own.get(place.variables)?.has(hidden.name);
    const name = hidden === undefined || clash ? this.fresh() : hidden.name;
    this.add(place, name, writable);
    return name;
  }

  add(place: Place, name: string, writable: boolean, kind?: Variable['kind']): void {
    place.variables.push({ name, writable, kind });
    const own = this.#own.get(place.variables);
    if (own === undefined) this.#own.set(place.variables, new Set([name]));
    else own.add(name);
  }

  /** One of the names in scope. */
  variable(place: Place, writable = false, kind?: Variable['kind']): Variable | undefined {
    const all = place.variables.filter(
      (variable) => (!writable || variable.writable) && (kind === undefined || variable.kind === kind),
    );
    // Newer names are likelier: they are what the code around is about.
    const last = all.length - 1 - Math.min(this.random.below(8), this.random.below(Math.max(1, all.length)));
    return all[Math.max(0, last)];
  }
}

/** A block within a place: what it declares is not seen outside. */
export const inner = (place: Place, more: Partial<Place> = {}): Place => ({
  ...place,
  variables: [...place.variables],
  depth: place.depth - 1,
  ...more,
});
