/** Entering a block: the array for variables that inner functions use, dead zones, and functions. */
import type { Enter, Expr } from '../ir.ts';
import { compileStore, type Store } from './names.ts';
import type { Create } from './objects.ts';
import type { Frame, Scope } from './state.ts';

export function compileEnter(
  enter: Enter,
  compileFunction: (ir: Extract<Expr, { t: 'function' }>) => Create,
): (f: Frame) => void {
  const { slot, parent, deadSlots } = enter;
  const template = templateOf(enter);
  const functions: { readonly create: Create; readonly store: Store }[] = [];
  for (let i = 0; i < enter.functions.length; i++) {
    const { place, value } = enter.functions[i] as Enter['functions'][number];
    functions[i] = { create: compileFunction(value), store: compileStore(place, '', false, false, 0) };
  }
  if (functions.length === 0 && deadSlots.length === 0) {
    if (slot < 0) return () => {};
    return (f) => {
      f[slot] = $tsugi_scope(template, f[parent]);
    };
  }
  return (f) => {
    if (slot >= 0) f[slot] = $tsugi_scope(template, f[parent]);
    for (let i = 0; i < deadSlots.length; i++) f[deadSlots[i] as number] = $tsugi_dead;
    for (let i = 0; i < functions.length; i++) {
      const { create, store } = functions[i] as (typeof functions)[number];
      store(f, create(f, undefined, undefined));
    }
  };
}

function templateOf({ size, dead }: Enter): Scope {
  const made: Scope = $tsugi_list();
  for (let i = 0; i < size; i++) made[i] = undefined;
  for (let i = 0; i < dead.length; i++) made[dead[i] as number] = $tsugi_dead;
  return made;
}

/** The variables of a loop's head, as a new iteration gets them (CreatePerIterationEnvironment, 14.7.4.4). */
export function nextIteration(f: Frame, slot: number): void {
  const scope = f[slot] as Scope;
  f[slot] = $tsugi_scope(scope, scope[0]);
}
