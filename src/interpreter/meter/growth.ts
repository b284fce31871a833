/**
 * By how much a guest has made the heap grow: in this call, in the calls before it in the same turn of the event loop, and
 * by what the boundary copies of the guest's data for the host. None of the three may be above the limit: a call may take as
 * much as that, whatever a turn has kept before, and give all of it to the host.
 */
export class Growth {
  readonly #limit: number;
  #call = 0;
  #before = 0;
  #copies = 0;
  /** Whether the boundary was at work when the heap was last looked at. */
  #copying = false;
  /** The three right after the last collection that was asked for: who stays just below the limit is not worth one each time. */
  #keptInCall = 0;
  #keptBefore = 0;
  #keptCopies = 0;

  /** @param limit in bytes */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether the boundary copies, and the heap was looked at since it began. */
  get copying(): boolean {
    return this.#copying;
  }

  /**
   * At each trip. Selects values and does not branch; see `Meter.trip`.
   * @param entered whether a call begins @param fresh whether a turn does
   */
  next(entered: boolean, fresh: boolean): void {
    const before = entered ? this.#before + this.#call : this.#before;
    this.#before = fresh ? 0 : before;
    this.#keptBefore = fresh ? 0 : this.#keptBefore;
    this.#call = entered ? 0 : this.#call;
    this.#keptInCall = entered ? 0 : this.#keptInCall;
    this.#copies = entered ? 0 : this.#copies;
    this.#keptCopies = entered ? 0 : this.#keptCopies;
    this.#copying = entered ? false : this.#copying;
  }

  /**
   * @param change since the heap was last looked at, in bytes
   * @param copying whether the boundary is at work; what came before it began is the guest's
   */
  add(change: number, copying: boolean): void {
    const copied = copying && this.#copying;
    this.#copies = copied ? Math.max(0, this.#copies + change) : this.#copies;
    this.#call = copied ? this.#call : Math.max(0, this.#call + change);
    this.#copying = copying;
  }

  /** Begins to count the call anew. */
  forget(): void {
    this.#call = 0;
  }

  /** @param bytes that are about to be taken @returns whether a collection has to tell how much of it is garbage */
  exceeds(bytes: number): boolean {
    const limit = this.#limit;
    const more = limit / 16;
    return (
      this.#call + bytes > Math.max(limit, this.#keptInCall + more) ||
      this.#before > Math.max(limit, this.#keptBefore + more) ||
      this.#copies > Math.max(limit, this.#keptCopies + more)
    );
  }

  /**
   * @param change by a collection
   * @param most by how much the heap has grown in this turn: what V8 collects between calls is taken off nobody's account
   * @returns whether what is left, and `bytes` more, is too much
   */
  isOver(change: number, most: number, bytes: number): boolean {
    // whose garbage it was cannot be told: that of the last work first
    const copies = Math.min(most, this.#copies + change);
    const call = Math.min(most, this.#call + Math.min(0, copies));
    const before = Math.min(most, this.#before + Math.min(0, call));
    this.#copies = this.#keptCopies = Math.max(0, copies);
    this.#call = this.#keptInCall = Math.max(0, call);
    this.#before = this.#keptBefore = Math.max(0, before);
    const limit = this.#limit;
    return this.#call + bytes > limit || this.#before > limit || this.#copies > limit;
  }
}
