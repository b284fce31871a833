/**
 * The realms of the process in the order in which they were made, and how much memory each holds. V8 measures all of a
 * process at once; so all hosts of it, of whatever copy of this module, keep one list, which the process holds.
 */
import { type Context, measureContexts } from './realm/context.ts';

const REALMS: unique symbol = Symbol.for('tsugi.realms') as never;
type Holder = { [REALMS]?: WeakRef<Context>[] };

/** After so many were added, those that are gone are forgotten. */
const SWEEP_AFTER = 1024;

export function addRealm(context: Context): void {
  const made = listed();
  made.push(new WeakRef(context));
  if (made.length % SWEEP_AFTER === 0) living(made);
}

/**
 * V8 names no context; their order is that in which they were made. So nothing is known as long as there are others than
 * these, which somebody else has made.
 * @param now whether garbage is collected for it, which stops the process for as long as that takes; if not, the result
 * comes with the next collection
 * @returns bytes by realm; undefined if they cannot be told apart
 */
export async function measureRealms(now: boolean): Promise<ReadonlyMap<object, number> | undefined> {
  // held until then, so that none of them goes meanwhile; what is made meanwhile is not measured
  const live = living(listed());
  let measured: readonly number[];
  try {
    measured = await measureContexts(now);
  } catch {
    return undefined; // one that is asked for while another is under way may be refused
  }
  if (live.length !== measured.length) return undefined;
  return new Map(live.toReversed().map((context, at) => [context, measured[at] as number]));
}

function listed(): WeakRef<Context>[] {
  const holder = process as Holder;
  holder[REALMS] ??= [];
  return holder[REALMS];
}

/** Also forgets those that are gone. */
function living(made: WeakRef<Context>[]): Context[] {
  const refs = made.flatMap((ref) => {
    const context = ref.deref();
    return context === undefined ? [] : [{ ref, context }];
  });
  made.splice(0, made.length, ...refs.map(({ ref }) => ref));
  return refs.map(({ context }) => context);
}
