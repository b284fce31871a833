/** What exists once in a realm: the codes, the private names, where errors came from, and the global scope. */
import { create, RealmWeakMap, weakMapGet, weakMapSet } from '../../realm/guest/primordials.ts';
import { type FunctionIr, SLOT } from '../ir.ts';
import { installAsyncGenerators, Yielded } from './async-generators.ts';
import { isObject } from './faults.ts';
import { Delegated, installGenerators, Left, Received } from './generators.ts';
import type { Site } from './sites.ts';
import type { Bank, Closure, Code, Frame, Globals, Machine, PrivateName, Unit } from './state.ts';

/** One activation in a stack trace. */
export interface TraceEntry {
  readonly script: string;
  readonly name: string;
  /** Offset in the JavaScript. */
  readonly at: number;
}

const MAX_TRACE = 20;
const TICKS_PER_TRACE = 64;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Fills `$tsugi_machine`.
 * @param banks copies of the machine's code, handed to functions in turn
 * @param sites copies of the closures that have inline caches, handed to places in turn
 */
export function installMachine(
  banks: readonly Bank[],
  sites: readonly Site[],
  frozen: boolean,
): (error: unknown) => readonly TraceEntry[] | undefined {
  const machine = $tsugi_machine as Writable<Machine>;
  const traces = new RealmWeakMap<object, readonly TraceEntry[]>();
  const generators = installGenerators();
  const asyncGenerators = installAsyncGenerators();
  let next = 0;
  machine.frozen = frozen;
  machine.globals = {
    object: globalThis as unknown as Globals['object'],
    lexical: create(null) as Globals['lexical'],
    constants: create(null) as Globals['constants'],
  };
  machine.Yielded = Yielded;
  machine.Left = Left;
  machine.Delegated = Delegated;
  machine.Received = Received;
  machine.generator = generators.make;
  let nextSite = 0;
  machine.site = () => sites[nextSite++ % sites.length] as Site;
  machine.privateName = privateName;
  machine.asyncGenerator = asyncGenerators.make;
  machine.code = (ir: FunctionIr, unit: Unit): Code => {
    const bank = banks[next++ % banks.length] as Bank;
    const code: Code = {
      ir,
      unit,
      bank,
      size: ir.size,
      run: (f) => {
        bank.compile(code);
        return code.run(f);
      },
      steps: (f) => {
        bank.compile(code);
        return code.steps(f);
      },
    };
    return code;
  };
  machine.trace = (error, newTarget) => {
    if (!isObject(error) || weakMapGet(traces, error) !== undefined) return;
    // what has a trace took as long as many ticks, and recursion makes one after the other where the stack ends
    $tsugi_n -= TICKS_PER_TRACE;
    weakMapSet(traces, error, snapshot(newTarget));
  };
  return (error) => (isObject(error) ? (weakMapGet(traces, error) as readonly TraceEntry[] | undefined) : undefined);
}

/** The activations that are running, innermost first, without the constructors that are making a `newTarget`. */
function snapshot(newTarget: object | undefined): TraceEntry[] {
  const entries: TraceEntry[] = [];
  let top = $tsugi_depth;
  while (newTarget !== undefined && top > 0 && constructs($tsugi_frames[top] as Frame, newTarget)) top--;
  for (let depth = top; depth > 0 && entries.length < MAX_TRACE; depth--) {
    const f = $tsugi_frames[depth] as Frame;
    const { code } = f[SLOT.closure] as Closure;
    const { kind, name } = code.ir;
    entries[entries.length] = {
      script: code.unit.script,
      name: kind === 'base' || kind === 'derived' ? `new ${name}` : name,
      // nothing in the function has noted its place yet
      at: (f[SLOT.at] as number) || code.ir.at,
    };
  }
  return entries;
}

function constructs(f: Frame, newTarget: object): boolean {
  const { ir } = (f[SLOT.closure] as Closure).code;
  return ir.kind === 'derived' && f[ir.newTarget] === newTarget;
}

/** Gives an object to a constructor as its `this`, so that a class can add a private name to it. */
class Identity {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: that is the point
    return object;
  }
}

/** A private name of the guest is one of V8's: each evaluation of the class below makes a new one. */
function privateName(of: Parameters<Machine['privateName']>[0]): PrivateName {
  class Stamp extends Identity {
    #value: unknown;
    constructor(object: object, value: unknown) {
      super(object);
      this.#value = value;
    }
    static has(object: object): boolean {
      return #value in object;
    }
    static get(object: Stamp): unknown {
      return object.#value;
    }
    static set(object: Stamp, value: unknown): void {
      object.#value = value;
    }
  }
  return {
    name: of.name,
    owner: of.owner,
    static: of.static,
    kind: of.kind,
    isOn: Stamp.has as (object: unknown) => boolean,
    read: Stamp.get as (object: unknown) => unknown,
    write: Stamp.set as (object: unknown, value: unknown) => void,
    addTo: (object, value) => void new Stamp(object as object, value),
  };
}
