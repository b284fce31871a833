/** Tells a debugger of each statement before it runs. Nothing of this is in the closures of a program that has none. */
import { SLOT, type Stmt } from '../ir.ts';
import type { Target } from './expressions.ts';
import { compileRead } from './names.ts';
import type { Closure, Eval, Exec, Frame } from './state.ts';

export function announce(ir: Extract<Stmt, { s: 'step' }>, c: Target): (f: Frame) => void {
  const { at } = ir;
  const { step } = c.unit;
  if (step === null) return () => {};
  const names: string[] = [];
  const reads: Eval[] = [];
  for (let i = 0; i < ir.names.length; i++) {
    const { name, place } = ir.names[i] as (typeof ir.names)[number];
    names[i] = name;
    reads[i] = place.p === 'global' ? () => undefined : compileRead(place, '', at);
  }
  return (f) => {
    f[SLOT.at] = at;
    const read = (index: number): unknown => {
      try {
        const value = (reads[index] as Eval)(f);
        return value === $tsugi_dead ? undefined : value;
      } catch {
        // an array of a scope that has not been entered yet
        return undefined;
      }
    };
    step(at, (f[SLOT.closure] as Closure).code.ir.name, names, read);
  };
}

export function compileStep(ir: Extract<Stmt, { s: 'step' }>, body: Exec, c: Target): Exec {
  const tell = announce(ir, c);
  return (f) => {
    tell(f);
    return body(f);
  };
}
