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

export class Realms {
  readonly #heap: Heap;
  /** Whom to tell how many bytes a context holds. */
  readonly #told = new WeakMap<Context, (bytes: number) => void>();

  constructor(heap: Heap) {
    this.#heap = heap;
    heap.onGrowth(() => this.measure(true));
  }

  /** @param told is called with the bytes that the realm holds whenever they were measured */
  add(context: Context, told: (bytes: number) => void = () => {}): void {
    const list = contexts();
    list.push(new WeakRef(context));
    if (list.length % SWEEP_AFTER === 0) living(list);
    this.#told.set(context, told);
  }

  /**
   * V8 measures all contexts of the process and names none; their order is that in which they were made. So nothing is
   * known as long as there are others than tsugi's, be it one that is gone for us and not yet for V8.
   * @param now whether garbage is collected for it, which stops the process for as long as that takes; if not, the result
   * comes with the next collection
   * @returns bytes by realm; undefined if they cannot be told apart
   */
  async measure(now: boolean): Promise<ReadonlyMap<object, number> | undefined> {
    const list = contexts();
    // held until then, so that none of them goes meanwhile; what is made meanwhile is not measured
    const live = living(list);
    let measured: readonly number[];
    try {
      measured = await measureContexts(now);
    } catch {
      return undefined; // one that is asked for while another is under way may be refused
    }
    this.#heap.settle();
    if (live.length !== measured.length) return undefined;
    const sizes = new Map(live.toReversed().map((context, at) => [context, measured[at] as number]));
    for (const [context, bytes] of sizes) this.#told.get(context)?.(bytes);
    return sizes;
  }
}
