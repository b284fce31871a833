/**
 * What the parts of the machine share: the shapes of frames, codes and closures, and the variables that all copies of the
 * machine's code see. The variables are declared by the realm's first script, like `$tsugi_n`, so that V8 addresses them
 * directly; a guest cannot name them.
 */
import type { Lists } from '../../realm/lists.ts';
import type { FunctionIr } from '../ir.ts';
import type { Yielded } from './async-generators.ts';
import type { Delegated, Left, Received } from './generators.ts';
import type { Site } from './sites.ts';

declare global {
  /** Ticks until the next trip. */
  let $tsugi_n: number;
  /** What it is compared with: 0, or more than it can be when the alarm rings. */
  const $tsugi_w: { readonly 0: number };
  // the guards of `realm/guest/charges/guards.ts`
  const $tsugi_made: <V>(value: V) => V;
  const $tsugi_power: (base: unknown, exponent: unknown) => unknown;
  const $tsugi_less: (a: unknown, b: unknown) => boolean;
  const $tsugi_atMost: (a: unknown, b: unknown) => boolean;
  const $tsugi_more: (a: unknown, b: unknown) => boolean;
  const $tsugi_atLeast: (a: unknown, b: unknown) => boolean;
  const $tsugi_equal: (a: unknown, b: unknown) => boolean;
  const $tsugi_unequal: (a: unknown, b: unknown) => boolean;
  const $tsugi_spread: (source: unknown) => unknown;
  const $tsugi_size: <V>(value: V, of: unknown) => V;
  const $tsugi_listed: <V>(value: V) => V;
  /** How many activations are running: the last one is `$tsugi_frames[$tsugi_depth]`. */
  let $tsugi_depth: number;
  const $tsugi_slow: () => void;
  const $tsugi_frames: Frame[];
  // `realm/lists.ts`
  const $tsugi_frame: Lists['frame'];
  const $tsugi_scope: Lists['scope'];
  const $tsugi_list: Lists['list'];
  /** Stands in the place of a variable that has not been initialised. */
  const $tsugi_dead: object;
  const $tsugi_machine: Machine;
  /** A caught value as the guest may see it. */
  const $tsugi_caught: <T>(thrown: T) => T;
  const $tsugi_own: <T>(value: T, spread?: boolean) => T;
  const $tsugi_import: (specifier: unknown) => Promise<unknown>;
}

/** One activation; see `SLOT` for its fixed slots. */
export type Frame = unknown[];
export type Scope = unknown[];
/** An expression. */
export type Eval = (f: Frame) => unknown;
/** A statement: gives how control goes on. */
export type Exec = (f: Frame) => number;
export type Steps<T> = Generator<unknown, T, unknown>;
export type EvalSteps = (f: Frame) => Steps<unknown>;
export type ExecSteps = (f: Frame) => Steps<number>;
export type Callable = (...args: unknown[]) => unknown;

/** What the code of one file has in common. */
export interface Unit {
  /** The name by which the host knows the image. */
  readonly script: string;
  readonly meta: object;
  readonly imports: readonly object[];
  /** Tells a debugger of the next statement; present only if there is one. */
  readonly step: Stepper;
}

/** @param at offset of the statement @param read the value of the variable at an index of `names` */
export type Stepper =
  | ((at: number, name: string, names: readonly string[], read: (index: number) => unknown) => void)
  | null;

/** One function of the program. Its closures are made when it first runs. */
export interface Code {
  readonly ir: FunctionIr;
  readonly unit: Unit;
  readonly bank: Bank;
  /** Runs the activation that a frame holds. */
  run: (f: Frame) => unknown;
  /** The same for a function that suspends. */
  steps: (f: Frame) => Steps<unknown>;
  readonly size: number;
}

/** A function object's own state. */
export interface Closure {
  readonly code: Code;
  readonly scope: Scope | undefined;
  /** Of an arrow function that uses `this` and its like: the frame around it. */
  readonly frame: Frame | undefined;
  /** What `super` looks up from. */
  home: object | undefined;
  func: Callable | undefined;
  /** Of a class: what instances begin with. */
  fields: readonly Field[] | undefined;
}

export interface Field {
  readonly key: PropertyKey | undefined;
  readonly private: PrivateName | undefined;
  /** For a private method or accessor the thing itself. */
  readonly member: unknown;
  readonly value: Closure | undefined;
  /** The key gives the value its name. */
  readonly named: boolean;
}

export interface PrivateName {
  readonly name: string;
  /** Of the class, for messages. */
  readonly owner: string;
  readonly static: boolean;
  readonly kind: 'field' | 'method' | 'accessor';
  isOn(object: unknown): boolean;
  read(object: unknown): unknown;
  write(object: unknown, value: unknown): void;
  addTo(object: unknown, value: unknown): void;
}

/**
 * One copy of the code that makes closures. V8 keeps what it learned about types for each copy, so that functions of a guest
 * that got different copies do not spoil each other's inline caches.
 */
export interface Bank {
  compile(code: Code): void;
  create(closure: Closure, name: string): Callable;
}

/** What exists once in a realm. */
export interface Machine {
  readonly globals: Globals;
  /** True if the intrinsics are frozen. */
  frozen: boolean;
  code(ir: FunctionIr, unit: Unit): Code;
  /** A copy of the closures that have inline caches, for one place in the program. */
  site(): Site;
  /** Notes where an error came from, if that is not known yet. */
  trace(error: unknown, newTarget?: object): void;
  privateName(of: Pick<PrivateName, 'name' | 'owner' | 'static' | 'kind'>): PrivateName;
  /** What a body gives to the driver of its async generator; anything else is awaited. */
  readonly Yielded: typeof Yielded;
  /** These are told by their class, of which each copy of the code would have its own. */
  readonly Left: typeof Left;
  readonly Delegated: typeof Delegated;
  readonly Received: typeof Received;
  readonly generator: (func: Callable, start: () => Steps<unknown>) => object;
  /** The instance that a call of an async generator function gives. */
  asyncGenerator(func: Callable, start: () => Steps<unknown>): object;
}

/** A variable that a script has declared with `let`, `const` or `class`. */
export interface GlobalCell {
  value: unknown;
  readonly fixed: boolean;
}

export interface Globals {
  readonly object: Record<string, unknown>;
  /** Null-prototype. */
  readonly lexical: Record<string, GlobalCell>;
  /** Null-prototype: what cannot be redefined. */
  readonly constants: Record<string, unknown>;
}
