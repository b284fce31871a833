/** The state of the pass: the scope at hand, and the tables that become the `Resolution`. */

import { syntaxError } from '../parse/fault.ts';
import type {
  AnyNode,
  BreakStatement,
  ContinueStatement,
  Expression,
  FunctionNode,
  Identifier,
  Located,
  LoopNode,
  PrivateIdentifier,
  Program,
  ThisExpression,
} from '../parse/nodes.ts';
import { isLoop } from '../parse/nodes.ts';
import { ModuleLinksBuilder } from './modules.ts';
import { type Gift, settleNumbers } from './numbers.ts';
import type {
  Activation,
  Binding,
  BindingKind,
  Deepest,
  FunctionScopes,
  PrivateName,
  Scope,
  ScopeKind,
  Work,
} from './scope.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface WorkBuilder {
  readonly calls: Work['calls'][number][];
  operators: number;
}

/** A statement that `break` or `continue` can name. */
interface Target {
  readonly node: AnyNode;
  readonly labels: readonly string[];
}

class ScopeBuilder implements Scope {
  readonly bindings: Writable<Binding>[] = [];
  /** Made with the first name: most scopes are small, and many files have a lot of them. */
  readonly #byName = new Map<string, Writable<Binding>>();
  readonly kind: ScopeKind;
  readonly parent: ScopeBuilder | null;
  readonly activation: Activation;
  readonly hasArguments: boolean;

  constructor(kind: ScopeKind, parent: ScopeBuilder | null, activation: Activation) {
    this.kind = kind;
    this.parent = parent;
    this.activation = activation;
    this.hasArguments = kind === 'parameters' && activation.type !== 'ArrowFunctionExpression';
  }

  own(name: string): Writable<Binding> | undefined {
    const found = this.#byName.get(name);
    return found === undefined && this.hasArguments && name === 'arguments' ? this.add(name, 'arguments') : found;
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  add(name: string, kind: BindingKind): Writable<Binding> {
    const index = this.bindings.length;
    const binding = {
      name,
      kind,
      scope: this,
      index,
      captured: false,
      assigned: false,
      ownFunction: false,
      // what else runs may write a variable of a script
      numeric: (kind === 'let' || kind === 'const' || kind === 'var') && this.kind !== 'script',
    };
    this.bindings.push(binding);
    this.#byName.set(name, binding);
    return binding;
  }
}

export class Context {
  readonly program: Program;
  readonly root: Scope;
  readonly scopes = new Map<AnyNode, Scope>();
  readonly functions = new Map<FunctionNode, FunctionScopes>();
  readonly bindings = new Map<Identifier, Binding>();
  readonly free = new Set<string>();
  readonly privates = new Map<PrivateIdentifier, PrivateName>();
  readonly jumps = new Map<BreakStatement | ContinueStatement, AnyNode>();
  readonly leapt = new Set<LoopNode>();
  readonly topLevelThis = new Set<ThisExpression>();
  readonly links: ModuleLinksBuilder = new ModuleLinksBuilder();
  readonly work = new Map<Activation, WorkBuilder>();
  usesTopLevelAwait = false;
  /** How many expressions and statements are around the one at hand. */
  depth = 0;
  deepest: Deepest;

  #scope: ScopeBuilder;
  #hasThis = false;
  #targets: Target[] = [];
  readonly #classes: ReadonlyMap<string, PrivateName>[] = [];

  constructor(program: Program) {
    this.program = program;
    this.#scope = new ScopeBuilder(program.sourceType, null, program);
    this.root = this.#scope;
    this.scopes.set(program, this.#scope);
    this.deepest = { depth: 0, node: program };
  }

  /** To be called for each node; who calls it sets `depth` back when done. */
  deeper(node: Located): void {
    if (++this.depth > this.deepest.depth) this.deepest = { depth: this.depth, node };
  }

  get scope(): Scope {
    return this.#scope;
  }

  /** Runs `inside` in a new scope. The names of the scope must be declared before anything in it is visited. */
  within(kind: ScopeKind, node: AnyNode | null, inside: () => void, activation = this.#scope.activation): Scope {
    const outer = this.#scope;
    const scope = new ScopeBuilder(kind, outer, activation);
    if (node !== null) this.scopes.set(node, scope);
    this.#scope = scope;
    inside();
    this.#scope = outer;
    return scope;
  }

  /** Runs `inside` as the code of another activation: no jump leaves it. */
  asFunction(hasThis: boolean, inside: () => void): void {
    const targets = this.#targets;
    const had = this.#hasThis;
    this.#targets = [];
    this.#hasThis ||= hasThis;
    inside();
    this.#targets = targets;
    this.#hasThis = had;
  }

  /** Declares a name in the scope at hand. A name that is there already stays one binding. */
  declare(name: string, kind: BindingKind): Binding {
    const found = this.#scope.has(name) ? this.#scope.own(name) : undefined;
    if (found === undefined) return this.#scope.add(name, kind);
    // Only `var`s and functions can be declared twice; acorn has refused the rest.
    if (kind === 'function' && found.kind === 'var') {
      found.kind = 'function';
      found.numeric = false;
    }
    return found;
  }

  /** True if the scope at hand declares the name. */
  declares(name: string): boolean {
    return this.#scope.has(name);
  }

  /** Resolves an identifier as seen from the scope at hand. */
  refer(identifier: Identifier, write: boolean): void {
    const binding = this.#refer(identifier, write);
    if (write && binding !== undefined) binding.numeric = false;
  }

  /** The same where it is written. @param value what it is given; nothing if it stays a number if it was one */
  assign(identifier: Identifier, value: Expression | undefined): void {
    const binding = this.#refer(identifier, true);
    if (binding?.numeric === true && value !== undefined) this.#gifts.push({ binding, value });
  }

  #refer(identifier: Identifier, write: boolean): Writable<Binding> | undefined {
    const binding = this.#find(identifier.name);
    if (binding === undefined) {
      this.free.add(identifier.name);
      return undefined;
    }
    if (write) binding.assigned = true;
    if (binding.scope.activation !== this.#scope.activation) binding.captured = true;
    this.bindings.set(identifier, binding);
    return binding;
  }

  /** Notes a call of the activation at hand. */
  calls(node: Work['calls'][number]): void {
    this.#work().calls.push(node);
  }

  /** Notes an operator of the activation at hand. */
  operates(): void {
    this.#work().operators++;
  }

  #work(): WorkBuilder {
    const { activation } = this.#scope;
    let work = this.work.get(activation);
    if (work === undefined) {
      work = { calls: [], operators: 0 };
      this.work.set(activation, work);
    }
    return work;
  }

  /** Notes that a variable may hold anything. */
  opens(name: string): void {
    const binding = this.#find(name);
    if (binding !== undefined) binding.numeric = false;
  }

  /** Notes that the declaration of an identifier gives it a function. */
  givesFunction(identifier: Identifier): void {
    const binding = this.#find(identifier.name);
    if (binding !== undefined) binding.ownFunction = true;
  }

  /** Finds out which variables are `numeric`, when all of the text has been visited. */
  settle(): void {
    settleNumbers(this.#gifts, this.bindings);
  }
  readonly #gifts: Gift[] = [];

  /**
   * Ties the identifier of a declaration to its binding.
   * @param value what initialises it, if that is known; null for `let x;`
   */
  define(identifier: Identifier, initialised: boolean, value?: Expression | null): void {
    const binding = this.#find(identifier.name);
    if (binding === undefined) throw new Error(`"${identifier.name}" was visited before it was declared`);
    this.bindings.set(identifier, binding);
    // Annex B.3.4 included: `catch (e) { var e = 1 }` writes the parameter of the catch clause.
    if (!initialised) return;
    if (value === undefined) binding.numeric = false;
    else if (value !== null && binding.numeric) this.#gifts.push({ binding, value });
    if (this.#initialised.has(binding)) binding.assigned = true;
    this.#initialised.add(binding);
  }
  readonly #initialised = new Set<Binding>();

  #find(name: string): Writable<Binding> | undefined {
    for (let scope: ScopeBuilder | null = this.#scope; scope !== null; scope = scope.parent) {
      const found = scope.own(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  sawThis(node: ThisExpression): void {
    if (!this.#hasThis) this.topLevelThis.add(node);
  }

  sawAwait(): void {
    if (this.#scope.activation === this.program) this.usesTopLevelAwait = true;
  }

  withTarget(node: AnyNode, labels: readonly string[], inside: () => void): void {
    this.#targets.push({ node, labels });
    inside();
    this.#targets.pop();
  }

  jump(node: BreakStatement | ContinueStatement): void {
    const label = node.label?.name;
    for (let at = this.#targets.length - 1; at >= 0; at--) {
      const target = this.#targets[at];
      if (target === undefined) break;
      const named = label !== undefined && target.labels.includes(label);
      const plain = label === undefined && (isLoop(target.node) || isSwitchBreak(node, target.node));
      if (named || plain) {
        this.jumps.set(node, target.node);
        return;
      }
      if (isLoop(target.node)) this.leapt.add(target.node);
    }
    throw syntaxError(this.program, node, 'There is nothing here that this statement could leave or continue');
  }

  withPrivates(names: ReadonlyMap<string, PrivateName>, inside: () => void): void {
    this.#classes.push(names);
    inside();
    this.#classes.pop();
  }

  referPrivate(node: PrivateIdentifier): void {
    for (let at = this.#classes.length - 1; at >= 0; at--) {
      const found = this.#classes[at]?.get(node.name);
      if (found === undefined) continue;
      this.privates.set(node, found);
      return;
    }
    throw syntaxError(this.program, node, `No class around this place declares "#${node.name}"`);
  }
}

const isSwitchBreak = (jump: AnyNode, target: AnyNode): boolean =>
  jump.type === 'BreakStatement' && target.type === 'SwitchStatement';
