/**
 * The state of lowering: for each activation its frame's slots, and where the variables of its scopes live. A variable
 * stays in a slot of the frame unless a function inside uses it; then it lives in an array of its scope.
 */

import { syntaxError } from '../../parse/fault.ts';
import type { AnyNode, Identifier, Located } from '../../parse/nodes.ts';
import type { Binding, BindingKind, Activation as Owner, PrivateName, Resolution, Scope } from '../../resolve/scope.ts';
import { type Enter, type Expr, type Place, SLOT } from '../ir.ts';

/** Where the variables of one scope live. */
interface Layout {
  /** The frame's slot for the array, or -1. */
  readonly slot: number;
  readonly places: ReadonlyMap<Binding, number>;
  /** Index of the first private name in the array. */
  readonly privates: number;
  /** What is still to be found out: who is read before its time. */
  readonly enter: Enter;
}

const NONE: ReadonlyMap<string, number> = new Map();

const HAS_DEAD_ZONE: ReadonlySet<BindingKind> = new Set<BindingKind>([
  'let',
  'const',
  'using',
  'class',
  'class-name',
  'parameter',
  'catch',
]);

export class Activation {
  readonly program: Lowering;
  readonly parent: Activation | null;
  readonly owner: Owner;
  readonly arrow: boolean;
  /** A constructor of a derived class, or an arrow function inside one: `this` may not be there yet. */
  readonly derived: boolean;
  size: number = SLOT.first;
  newTarget = -1;
  /** An arrow function that uses `this`, `super` or `new.target` of the function around it. */
  lexicalFrame = false;
  /** The innermost scope at hand. */
  scope: Scope | null = null;
  suspends = false;
  /** Statements give completion values: the code of a script outside all functions. */
  readonly completion: boolean;
  readonly #jumps = new Map<AnyNode, number>();

  constructor(program: Lowering, parent: Activation | null, owner: Owner, arrow: boolean, derived: boolean) {
    this.program = program;
    this.parent = parent;
    this.owner = owner;
    this.arrow = arrow;
    this.derived = derived;
    this.completion = owner.type === 'Program' && owner.sourceType === 'script';
  }

  /** A slot of the frame. */
  slot(): number {
    return this.size++;
  }

  /** The number by which jumps know a statement. */
  jumpId(node: AnyNode): number {
    const known = this.#jumps.get(node);
    if (known !== undefined) return known;
    const id = this.#jumps.size + 1;
    this.#jumps.set(node, id);
    return id;
  }

  /** The activation whose `this` an arrow function sees, and how many frames out it is. */
  get lexical(): { readonly activation: Activation; readonly hops: number } {
    let activation: Activation = this;
    let hops = 0;
    while (activation.arrow && activation.parent !== null) {
      activation.lexicalFrame = true;
      activation = activation.parent;
      hops++;
    }
    return { activation, hops };
  }
}

export class Lowering {
  readonly resolution: Resolution;
  /** Statements announce themselves to a debugger. */
  readonly stepping: boolean;
  readonly #layouts = new Map<Scope, Layout>();
  /** Variables whose declaration lies behind: code of the same activation finds them alive. */
  readonly #alive = new Set<Binding>();

  constructor(resolution: Resolution, stepping: boolean) {
    this.resolution = resolution;
    this.stepping = stepping;
  }

  /**
   * @param privates how many private names the scope holds beside its variables
   * @param given slots in which variables of the scope are already
   */
  enter(a: Activation, scope: Scope, privates = 0, given: ReadonlyMap<string, number> = NONE): Enter {
    const captured = scope.bindings.filter((binding) => binding.captured);
    const size = captured.length + privates;
    const slot = size === 0 ? -1 : a.slot();
    const places = new Map<Binding, number>();
    let index = 1;
    for (const binding of captured) places.set(binding, index++);
    for (const binding of scope.bindings)
      if (!binding.captured) places.set(binding, given.get(binding.name) ?? a.slot());
    const enter: Enter = {
      slot,
      parent: this.scopeSlot(a, scope.parent),
      size: size + 1,
      dead: [],
      deadSlots: [],
      functions: [],
    };
    this.#layouts.set(scope, { slot, places, privates: captured.length + 1, enter });
    return enter;
  }

  /** True if entering has nothing to do. */
  static isIdle(enter: Enter): boolean {
    return enter.slot < 0 && enter.deadSlots.length === 0 && enter.functions.length === 0;
  }

  /** The slot of the frame with the innermost array that code in `scope` sees. */
  scopeSlot(a: Activation, scope: Scope | null): number {
    for (let at = scope; at !== null && at.activation === a.owner; at = at.parent) {
      const slot = this.#layouts.get(at)?.slot ?? -1;
      if (slot >= 0) return slot;
    }
    return SLOT.scope;
  }

  /** Marks a variable as initialised for all code of its activation that follows. */
  born(binding: Binding): void {
    if (binding.scope.kind !== 'switch') this.#alive.add(binding);
  }

  place(a: Activation, binding: Binding): Place {
    const { scope } = binding;
    const layout = this.#layouts.get(scope);
    if (layout === undefined) return { p: 'global', name: binding.name };
    const at = layout.places.get(binding) as number;
    return this.#placeIn(a, scope, layout, at, binding.captured);
  }

  /** The place of a private name. */
  privatePlace(a: Activation, scope: Scope, index: number): Place {
    const layout = this.#layouts.get(scope) as Layout;
    return this.#placeIn(a, scope, layout, layout.privates + index, true);
  }

  #placeIn(a: Activation, scope: Scope, layout: Layout, at: number, inArray: boolean): Place {
    if (scope.activation === a.owner) {
      return inArray ? { p: 'scoped', slot: layout.slot, index: at } : { p: 'local', slot: at };
    }
    let hops = 0;
    // the arrays between the one that the function was made in and this one
    for (let from = this.#outside(a); from !== null && from !== scope; from = from.parent) {
      if ((this.#layouts.get(from)?.slot ?? -1) >= 0) hops++;
    }
    return { p: 'outer', hops, index: at };
  }

  #outside(a: Activation): Scope | null {
    return this.outer.get(a) ?? null;
  }
  /** The scope that an activation's code stands in. */
  readonly outer = new Map<Activation, Scope>();
  /** The scope of the class that declares a private name. */
  readonly privateScopes = new Map<PrivateName, Scope>();

  /** The name, if code at hand may find the variable in its dead zone; else ''. */
  deadName(a: Activation, binding: Binding, first = false): string {
    if (first || !HAS_DEAD_ZONE.has(binding.kind)) return '';
    const same = binding.scope.activation === a.owner;
    if (same && this.#alive.has(binding)) return '';
    const layout = this.#layouts.get(binding.scope);
    if (layout === undefined) return binding.name;
    if (binding.kind === 'parameter' && !this.#checkedParameters.has(binding.scope)) return '';
    const at = layout.places.get(binding) as number;
    const list = binding.captured ? layout.enter.dead : layout.enter.deadSlots;
    if (!list.includes(at)) list.push(at);
    return binding.name;
  }

  /** The same for an importer, which may ask at any time. */
  exportedDeadName(a: Activation, binding: Binding): string {
    this.#alive.delete(binding);
    return this.deadName(a, binding);
  }

  /** Parameters of this scope have dead zones, because there are expressions among them. */
  checkParameters(scope: Scope): void {
    this.#checkedParameters.add(scope);
  }
  readonly #checkedParameters = new Set<Scope>();

  binding(identifier: Identifier): Binding | undefined {
    return this.resolution.bindings.get(identifier);
  }

  /** @throws TsugiError `SYNTAX` that points at `node` */
  refuse(node: Located, message: string): never {
    throw syntaxError(this.resolution.program, node, message);
  }
}

/** Kinds whose variables cannot be assigned to. */
export const FIXED: ReadonlySet<BindingKind> = new Set<BindingKind>([
  'const',
  'using',
  'import',
  'class-name',
  'function-name',
]);

/** Evaluates operands in order and builds on them; where one suspends, those before it wait in slots of the frame. */
export function operands(a: Activation, list: readonly Expr[], build: (operands: readonly Expr[]) => Expr): Expr {
  let last = list.length - 1;
  while (last >= 0 && !list[last]?.y) last--;
  if (last < 0) return build(list);
  const steps: { slot: number; value: Expr }[] = [];
  const spilled = list.map((value, index): Expr => {
    if (index > last || value.t === 'const' || value.t === 'slot' || value.t === 'undefined') return value;
    const slot = a.slot();
    steps.push({ slot, value });
    return { t: 'slot', y: false, slot };
  });
  const result = build(spilled);
  return { t: 'spill', y: true, steps, result };
}
