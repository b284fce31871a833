/** The realms of one host, in the order in which they were made, and how much memory each holds. */
import { type Context, measureContexts } from './realm/context.ts';

export class Realms {
  #made: WeakRef<Context>[] = [];

  add(context: Context): void {
    this.#made.push(new WeakRef(context));
  }

  /**
   * V8 measures all contexts of the process and names none; their order is that in which they were made. So nothing is
   * known as long as there are others than ours, be it one that is gone for us and not yet for V8.
   * @param now whether garbage is collected for it, which stops the process for as long as that takes; if not, the result
   * comes with the next collection
   * @returns bytes by realm; undefined if they cannot be told apart
   */
  async measure(now: boolean): Promise<ReadonlyMap<object, number> | undefined> {
    // held until then, so that none of them goes meanwhile; what is made meanwhile is not measured
    const live = this.#made.flatMap((ref) => ref.deref() ?? []);
    this.#made = live.map((context) => new WeakRef(context));
    let measured: readonly number[];
    try {
      measured = await measureContexts(now);
    } catch {
      return undefined; // one that is asked for while another is under way may be refused
    }
    if (live.length !== measured.length) return undefined;
    return new Map(live.toReversed().map((context, at) => [context, measured[at] as number]));
  }
}
