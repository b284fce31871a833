/**
 * What stands for a function on the other side, so that it is the same however often the function crosses.
 *
 * Most functions cross once, for one call, and an entry of a `WeakMap` costs several times what such a call costs: a hash, a
 * table that grows, and a look by each collection of garbage. So the first crossing leaves a private field on the function,
 * which holds what was made only weakly: were that gone, nobody could tell. A function that crosses again gets its entry.
 */
import { createSlot } from './slots.ts';

type Fn = (...args: unknown[]) => unknown;
type Make = (callee: Fn) => Fn;

/** The first crossing of a function, through whichever boundary of the process that was. It must not keep that boundary. */
interface First {
  /** Stands for the boundary and the type. */
  readonly token: object;
  readonly made: WeakRef<Fn>;
}

/** What stands for a function under one of its types, by what made it. */
interface Wrapper {
  readonly make: Make;
  readonly made: Fn;
  readonly next: Wrapper | undefined;
}

const FIRST = createSlot<First>();

/** Those of one boundary, in one direction or both. */
export class Crossings {
  readonly #wrappers = new WeakMap<object, Wrapper>();
  readonly #originals = createSlot<Fn>();
  readonly #tokens = new WeakMap<Make, object>();

  /** @param make what would make it: the checks of one type must not stand in for those of another */
  find(callee: Fn, make: Make): Fn | undefined {
    const known = this.#wrappers.get(callee);
    for (let at = known; at !== undefined; at = at.next) if (at.make === make) return at.made;
    const first = FIRST.read(callee);
    if (first === undefined || first.token !== this.#tokens.get(make)) return undefined;
    const made = first.made.deref();
    if (made !== undefined) this.#wrappers.set(callee, { make, made, next: known });
    return made;
  }

  keep(callee: Fn, make: Make, made: Fn): void {
    if (this.#isFirst(callee, make, made)) return;
    this.#wrappers.set(callee, { make, made, next: this.#wrappers.get(callee) });
  }

  #isFirst(callee: Fn, make: Make, made: Fn): boolean {
    if (FIRST.read(callee) !== undefined) return false;
    try {
      FIRST.put(callee, { token: this.#token(make), made: new WeakRef(made) });
      return true;
    } catch {
      return false; // it takes no fields
    }
  }

  #token(make: Make): object {
    const known = this.#tokens.get(make);
    if (known !== undefined) return known;
    const token = {};
    this.#tokens.set(make, token);
    return token;
  }

  /** Remembers what a function that was made stands for. */
  stands(made: Fn, original: Fn): void {
    this.#originals.put(made, original);
  }

  /** @returns the function that `made` stands for, or undefined */
  original(made: object): Fn | undefined {
    return this.#originals.read(made);
  }
}
