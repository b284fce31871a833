/** A doubly linked list: what waits comes and goes with each call, and a `Set` would have to hash it. */

/** An element; of one list at a time. */
export class Link {
  before: this | undefined;
  after: this | undefined;
  isListed = false;
}

export class List<L extends Link> {
  first: L | undefined;
  #last: L | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(link: L): void {
    const last = this.#last;
    link.before = last;
    if (last === undefined) this.first = link;
    else last.after = link;
    this.#last = link;
    link.isListed = true;
    this.#size++;
  }

  /** @returns whether it was in the list */
  remove(link: L): boolean {
    if (!link.isListed) return false;
    const { before, after } = link;
    if (before === undefined) this.first = after;
    else before.after = after;
    if (after === undefined) this.#last = before;
    else after.before = before;
    link.before = undefined;
    link.after = undefined;
    link.isListed = false;
    this.#size--;
    return true;
  }
}
