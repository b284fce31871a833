/**
 * The realms of the process, in the order in which they were made, and how much memory each holds. V8 knows no host: the
 * list of contexts is the process's, whoever made them, and stands where every copy of this module finds it.
 */
import type { Heap } from './meter/heap.ts';
import { type Context, measureContexts } from './realm/context.ts';

const MADE: unique symbol = Symbol.for('tsugi.contexts') as never;

/** Contexts of the process; those that are gone stay in it until somebody measures. */
function contexts(): WeakRef<Context>[] {
  const holder = process as { [MADE]?: WeakRef<Context>[] };
  const known = holder[MADE];
  if (known !== undefined) return known;
  const made: WeakRef<Context>[] = [];
  Object.defineProperty(process, MADE, { value: made });
  return made;
}

/** After so many were added, those that are gone are forgotten. */
const SWEEP_AFTER = 1024;

/** Also forgets those that are gone. */
function living(list: WeakRef<Context>[]): Context[] {
  const refs = list.flatMap((ref) => {
    const context = ref.deref();
    return context === undefined ? [] : [{ ref, context }];
  });
  list.splice(0, list.length, ...refs.map(({ ref }) => ref));
  return refs.map(({ context }) => context);
}

/** V8 answers in the next turn of the event loop; what a turn may be late by is more than this only where all is lost. */
const DEADLINE_MS = 2000;

export class Realms {
  readonly #heap: Heap;
  readonly #ask: typeof measureContexts;
  readonly #deadlineMs: number;
  /** Whom to tell how many bytes a context holds. */
  readonly #told = new WeakMap<Context, (bytes: number) => void>();
  #running: Promise<ReadonlyMap<object, number> | undefined> | undefined;

  /** @param ask finds out how much each context holds @param deadlineMs after which nobody waits for that any longer */
  constructor(heap: Heap, ask: typeof measureContexts = measureContexts, deadlineMs = DEADLINE_MS) {
    this.#heap = heap;
    this.#ask = ask;
    this.#deadlineMs = deadlineMs;
    heap.onGrowth(() => this.measure());
  }

  /** To be called for each context when it is made. */
  add(context: Context): void {
    const list = contexts();
    list.push(new WeakRef(context));
    if (list.length % SWEEP_AFTER === 0) living(list);
  }

  /** @param told is called with the bytes that the realm holds whenever they were measured */
  tell(context: Context, told: (bytes: number) => void): void {
    this.#told.set(context, told);
  }

  /**
   * V8 measures all contexts of the process and names none; their order is that in which they were made. So nothing is
   * known as long as there are others than tsugi's, be it one that is gone for us and not yet for V8. All garbage is
   * collected for it, which stops the process for as long as that takes. Who asks while another waits gets the same answer.
   * @returns bytes by realm; undefined if they cannot be told apart, or if there was no answer in time: then each realm
   * counts for what it held when it was last measured
   */
  measure(): Promise<ReadonlyMap<object, number> | undefined> {
    this.#running ??= this.#measure().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #measure(): Promise<ReadonlyMap<object, number> | undefined> {
    const collect = this.#heap.collector();
    // held until then, so that none of them goes meanwhile
    const live = living(contexts());
    const measured = await this.#inTime(this.#ask(collect));
    this.#heap.settle();
    if (live.length !== measured?.length) return undefined;
    const sizes = new Map(live.toReversed().map((context, at) => [context, measured[at] as number]));
    for (const [context, bytes] of sizes) this.#told.get(context)?.(bytes);
    return sizes;
  }

  /** @returns undefined for an answer that fails, or comes too late: then it is of no use, as contexts have come and gone */
  #inTime<V>(answer: Promise<V>): Promise<V | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => setImmediate(() => resolve(undefined)), this.#deadlineMs);
      const end = (value?: V): void => {
        clearTimeout(timer);
        resolve(value);
      };
      answer.then(end, () => end());
    });
  }
}
