/**
 * The form in which a program reaches the interpreted engine: a tree of plain data, free of names that would have to be
 * looked up. The host makes it from the syntax tree (`lower/`), it crosses into the guest's realm as JSON, and the machine
 * there (`machine/`) turns it into closures. Every variable is a *place*, every jump a number.
 * Long because it is the whole vocabulary that the two halves share.
 */
import type { BinaryOperator, LogicalOperator } from '../parse/nodes.ts';

/** A place in the source: the offset in the JavaScript. */
export type At = number;

/** The fixed slots of a frame, the array that holds one activation. */
export const SLOT = {
  /** `this`, or for an arrow function the frame around it. */
  self: 0,
  /** The scope that the function was made in. */
  scope: 1,
  /** The `Closure` that runs. */
  closure: 2,
  /** Where the activation is, for stack traces. */
  at: 3,
  /** What `return` gave; of a script its completion value. */
  result: 4,
  /** The first of a function's own. Simple parameters come first. */
  first: 5,
} as const;

/** What a statement's closure gives: how control goes on. Jumps have numbers from 2 on: `2 * id`, and one more to continue. */
export const NORMAL = 0;
export const RETURN = 1;

/** Where a variable lives. */
export type Place =
  | { readonly p: 'local'; readonly slot: number }
  /** A variable that some inner function uses lives in an array: of this activation … */
  | { readonly p: 'scoped'; readonly slot: number; readonly index: number }
  /** … or of one around it. */
  | { readonly p: 'outer'; readonly hops: number; readonly index: number }
  | { readonly p: 'global'; readonly name: string };

/** What happens when a block is entered. */
export interface Enter {
  /** The frame's slot for the scope's array, or -1 if it has none. */
  slot: number;
  /** The slot of the array around it. */
  parent: number;
  /** Length of the array. */
  size: number;
  /** Indices in the array of what is in its temporal dead zone. */
  dead: number[];
  /** The same for slots of the frame. */
  deadSlots: number[];
  readonly functions: { readonly place: Place; readonly value: FunctionExpression }[];
}

export interface FunctionIr {
  readonly name: string;
  readonly length: number;
  readonly kind: 'function' | 'arrow' | 'method' | 'base' | 'derived';
  readonly async: boolean;
  readonly generator: boolean;
  /** How many parameters go straight into slots; -1 if the arguments are taken as a list. */
  readonly simple: number;
  /** Slot for the list of arguments, if it is taken. */
  readonly args: number;
  /** Slot for `new.target`, or -1. */
  readonly newTarget: number;
  /** Where the function finds itself by its own name. */
  readonly self: Place | null;
  readonly arguments: Place | null;
  readonly enters: readonly Enter[];
  /** Parameters, where they are more than names in slots. */
  readonly init: readonly Expr[];
  readonly enterBody: Enter | null;
  readonly copies: readonly Expr[];
  readonly body: readonly Stmt[];
  /** The body is this expression. */
  readonly result: Expr | null;
  /** Of the frame. */
  readonly size: number;
  /** It suspends somewhere in its own code. */
  readonly suspends: boolean;
  /** An arrow function that needs the frame around it. */
  readonly lexical: boolean;
  readonly at: At;
}

export interface FunctionExpression {
  readonly t: 'function';
  readonly y: false;
  readonly code: FunctionIr;
  /** The slot of the array in which the function finds the variables around it. */
  readonly scope: number;
}

/** `y`: the expression suspends; its closure is a generator function. */
export type Expr =
  | { readonly t: 'const'; readonly y: false; readonly value: string | number | boolean | null }
  | { readonly t: 'undefined'; readonly y: false }
  | { readonly t: 'infinity'; readonly y: false }
  | { readonly t: 'bigint'; readonly y: false; readonly value: string }
  | { readonly t: 'regexp'; readonly y: false; readonly pattern: string; readonly flags: string }
  | { readonly t: 'read'; readonly y: false; readonly place: Place; readonly dead: string; readonly at: At }
  | { readonly t: 'typeofGlobal'; readonly y: false; readonly name: string }
  | Write
  | { readonly t: 'this'; readonly y: false; readonly hops: number; readonly check: boolean; readonly at: At }
  | { readonly t: 'newTarget'; readonly y: false; readonly hops: number; readonly slot: number }
  | { readonly t: 'meta'; readonly y: false }
  | FunctionExpression
  | ClassIr
  | {
      readonly t: 'template';
      readonly y: boolean;
      readonly strings: readonly string[];
      readonly values: readonly Expr[];
    }
  /** What a template converts its values to, at once. */
  | { readonly t: 'toString'; readonly y: false; readonly value: Expr }
  /** `base`: the slot of the object whose key it is, or -1; one that has no properties fails before. */
  | { readonly t: 'toKey'; readonly y: false; readonly value: Expr; readonly base: number }
  | {
      readonly t: 'strings';
      readonly y: false;
      readonly cooked: readonly (string | null)[];
      readonly raw: readonly string[];
    }
  | { readonly t: 'array'; readonly y: false; readonly elements: readonly (Element | null)[] }
  /** The elements of an iterable, as an array of the machine's. */
  | { readonly t: 'collect'; readonly y: false; readonly value: Expr; readonly text: string; readonly at: At }
  | { readonly t: 'object'; readonly y: false; readonly members: readonly ObjectMember[] }
  /** A copy of an object's own properties. */
  | { readonly t: 'spread'; readonly y: false; readonly value: Expr }
  | {
      readonly t: 'unary';
      readonly y: false;
      readonly op: '-' | '+' | '!' | '~' | 'typeof' | 'void';
      readonly value: Expr;
      readonly at: At;
    }
  | { readonly t: 'delete'; readonly y: false; readonly object: Expr; readonly key: Expr; readonly at: At }
  | {
      readonly t: 'binary';
      readonly y: false;
      readonly op: BinaryOperator;
      readonly left: Expr;
      readonly right: Expr;
      /** -1 if no error comes from it. */
      readonly at: At;
    }
  /** A value that becomes the length of an array. */
  | { readonly t: 'size'; readonly y: false; readonly value: Expr }
  | { readonly t: 'hasPrivate'; readonly y: false; readonly name: Place; readonly value: Expr; readonly at: At }
  | {
      readonly t: 'logical';
      readonly y: boolean;
      readonly op: LogicalOperator;
      readonly left: Expr;
      readonly right: Expr;
    }
  | {
      readonly t: 'conditional';
      readonly y: boolean;
      readonly test: Expr;
      readonly then: Expr;
      readonly otherwise: Expr;
    }
  | { readonly t: 'sequence'; readonly y: boolean; readonly list: readonly Expr[] }
  /** `++x` and its like on a variable. */
  | {
      readonly t: 'update';
      readonly y: false;
      readonly place: Place;
      readonly dead: string;
      readonly fixed: boolean;
      readonly delta: 1 | -1;
      readonly prefix: boolean;
      readonly at: At;
    }
  | {
      readonly t: 'compound';
      readonly y: false;
      readonly op: BinaryOperator;
      readonly place: Place;
      readonly dead: string;
      readonly fixed: boolean;
      readonly value: Expr;
      readonly at: At;
    }
  | { readonly t: 'get'; readonly y: false; readonly object: Expr; readonly key: Expr; readonly at: At }
  | {
      readonly t: 'set';
      readonly y: false;
      readonly object: Expr;
      readonly key: Expr;
      readonly value: Expr;
      readonly at: At;
    }
  | {
      readonly t: 'updateMember';
      readonly y: false;
      readonly member: Member;
      readonly delta: 1 | -1;
      readonly prefix: boolean;
      readonly at: At;
    }
  | {
      readonly t: 'compoundMember';
      readonly y: false;
      readonly member: Member;
      readonly op: BinaryOperator;
      readonly value: Expr;
      readonly at: At;
    }
  | { readonly t: 'getPrivate'; readonly y: false; readonly object: Expr; readonly name: Place; readonly at: At }
  | {
      readonly t: 'setPrivate';
      readonly y: false;
      readonly object: Expr;
      readonly name: Place;
      readonly value: Expr;
      readonly at: At;
    }
  | {
      readonly t: 'getSuper';
      readonly y: false;
      readonly hops: number;
      readonly check: boolean;
      readonly key: Expr;
      readonly at: At;
    }
  | {
      readonly t: 'setSuper';
      readonly y: false;
      readonly hops: number;
      readonly check: boolean;
      readonly key: Expr;
      readonly value: Expr;
      readonly at: At;
    }
  /** `self` is the receiver that was evaluated before; the callee is asked for without one. */
  | {
      readonly t: 'call';
      readonly y: false;
      readonly callee: Expr;
      readonly self: Expr | null;
      readonly args: readonly Element[];
      readonly text: string;
      readonly at: At;
    }
  | {
      readonly t: 'callMember';
      readonly y: false;
      readonly object: Expr;
      readonly key: Expr;
      readonly args: readonly Element[];
      readonly text: string;
      readonly at: At;
      readonly keyAt: At;
    }
  | {
      readonly t: 'new';
      readonly y: false;
      readonly callee: Expr;
      readonly args: readonly Element[];
      readonly text: string;
      readonly at: At;
    }
  | {
      readonly t: 'superCall';
      readonly y: false;
      readonly hops: number;
      readonly slot: number;
      readonly args: readonly Element[];
      readonly at: At;
    }
  /** `base` goes into the slot; without a value there the result is `short`. */
  | {
      readonly t: 'optional';
      readonly y: boolean;
      readonly slot: number;
      readonly base: Expr;
      readonly rest: Expr;
      readonly short: true | null;
    }
  /** An export of another module, for one that passes it on. */
  | { readonly t: 'imported'; readonly y: false; readonly request: number; readonly name: string | null }
  | { readonly t: 'import'; readonly y: false; readonly specifier: Expr; readonly options: Expr | null }
  /** Operands into slots, one after the other, because one of them suspends. */
  | {
      readonly t: 'spill';
      readonly y: boolean;
      readonly steps: readonly { readonly slot: number; readonly value: Expr }[];
      readonly result: Expr;
    }
  | { readonly t: 'slot'; readonly y: false; readonly slot: number }
  | {
      readonly t: 'assignPattern';
      readonly y: boolean;
      readonly pattern: Pattern;
      readonly value: Expr;
      readonly at: At;
    }
  /** The value, or if it is undefined another. */
  | { readonly t: 'default'; readonly y: boolean; readonly value: Expr; readonly otherwise: Expr }
  | { readonly t: 'argument'; readonly y: false; readonly slot: number; readonly index: number }
  | { readonly t: 'rest'; readonly y: false; readonly slot: number; readonly index: number }
  | { readonly t: 'yield'; readonly y: true; readonly value: Expr; readonly at: At; readonly async: boolean }
  | {
      readonly t: 'delegate';
      readonly y: true;
      readonly value: Expr;
      readonly at: At;
      readonly async: boolean;
      readonly text: string;
    }
  | { readonly t: 'await'; readonly y: true; readonly value: Expr; readonly at: At }
  | { readonly t: 'deleteSuper'; readonly y: false; readonly at: At };

export interface Write {
  readonly t: 'write';
  readonly y: boolean;
  readonly place: Place;
  /** The name, if an assignment may find the variable in its dead zone. */
  readonly dead: string;
  /** Assigning is a TypeError. */
  readonly fixed: boolean;
  /** It gives the variable its first value. */
  readonly first: boolean;
  readonly value: Expr;
  readonly at: At;
}

export interface Element {
  readonly spread: boolean;
  /** Of what is spread. */
  readonly at: At;
  readonly value: Expr;
  readonly text: string;
}

export type Member =
  | { readonly m: 'property'; readonly object: Expr; readonly key: Expr }
  | { readonly m: 'private'; readonly object: Expr; readonly name: Place }
  | { readonly m: 'super'; readonly hops: number; readonly check: boolean; readonly key: Expr };

export interface ObjectMember {
  readonly kind: 'value' | 'method' | 'get' | 'set' | 'spread' | 'proto';
  /** A constant, or what `toKey` makes. */
  readonly key: Expr | null;
  readonly value: Expr;
  /** The value takes its name from a computed key. */
  readonly named: boolean;
}

export type Pattern =
  | { readonly k: 'place'; readonly y: boolean; readonly write: Write }
  /** Object and key go into slots before the value is asked for. */
  | {
      readonly k: 'member';
      readonly y: boolean;
      readonly steps: readonly { readonly slot: number; readonly value: Expr }[];
      readonly slot: number;
      readonly write: Expr;
    }
  | { readonly k: 'default'; readonly y: boolean; readonly target: Pattern; readonly otherwise: Expr }
  | {
      readonly k: 'array';
      readonly y: boolean;
      readonly elements: readonly (Pattern | null)[];
      readonly rest: Pattern | null;
      readonly text: string;
      readonly at: At;
    }
  | {
      readonly k: 'object';
      readonly y: boolean;
      readonly members: readonly { readonly key: Expr; readonly target: Pattern }[];
      readonly rest: Pattern | null;
      readonly text: string;
      readonly at: At;
    };

export interface ClassIr {
  readonly t: 'class';
  readonly y: false;
  readonly name: string;
  readonly heritage: Expr | null;
  /** The constructor; one that does nothing of its own is null. */
  readonly constructor_: FunctionExpression | null;
  readonly enter: Enter;
  /** Scope for the methods. */
  readonly scope: number;
  readonly inner: Place | null;
  readonly elements: readonly ClassElement[];
  /** Private names in the scope's array. */
  readonly privates: readonly {
    readonly index: number;
    readonly name: string;
    readonly kind: 'field' | 'method' | 'accessor';
    readonly static: boolean;
  }[];
  readonly at: At;
  readonly text: string;
}

export interface ClassElement {
  readonly kind: 'method' | 'get' | 'set' | 'field' | 'block';
  readonly static: boolean;
  /** A constant, what `toKey` makes, or null for a private name. */
  readonly key: Expr | null;
  readonly private: Place | null;
  readonly value: FunctionExpression | null;
  /** The value of a field takes its name from the key. */
  readonly named: boolean;
}

export type Stmt =
  | { readonly s: 'expression'; readonly y: boolean; readonly value: Expr; readonly at: At }
  /** An expression whose value is the completion value of the script. */
  | { readonly s: 'completion'; readonly y: boolean; readonly value: Expr; readonly at: At }
  | { readonly s: 'return'; readonly y: boolean; readonly value: Expr | null; readonly at: At }
  | { readonly s: 'throw'; readonly y: boolean; readonly value: Expr; readonly at: At }
  | { readonly s: 'block'; readonly y: boolean; readonly enter: Enter | null; readonly body: readonly Stmt[] }
  | {
      readonly s: 'if';
      readonly y: boolean;
      readonly test: Expr;
      readonly then: Stmt;
      readonly otherwise: Stmt | null;
      readonly at: At;
    }
  | {
      readonly s: 'for';
      readonly y: boolean;
      readonly enter: Enter | null;
      readonly init: Expr | null;
      readonly test: Expr | null;
      readonly update: Expr | null;
      readonly body: Stmt;
      readonly id: number;
      readonly at: At;
      readonly doWhile: boolean;
    }
  | {
      readonly s: 'forIn';
      readonly y: boolean;
      readonly head: Enter | null;
      readonly each: Enter | null;
      readonly target: Pattern;
      readonly value: Expr;
      readonly body: Stmt;
      readonly id: number;
      readonly at: At;
    }
  | {
      readonly s: 'forOf';
      readonly y: boolean;
      readonly await: boolean;
      readonly head: Enter | null;
      readonly each: Enter | null;
      readonly target: Pattern;
      readonly value: Expr;
      readonly body: Stmt;
      readonly id: number;
      readonly text: string;
      readonly at: At;
    }
  | {
      readonly s: 'switch';
      readonly y: boolean;
      readonly enter: Enter | null;
      readonly value: Expr;
      readonly slot: number;
      readonly cases: readonly { readonly test: Expr | null; readonly body: readonly Stmt[] }[];
      readonly id: number;
      readonly at: At;
    }
  | { readonly s: 'label'; readonly y: boolean; readonly body: Stmt; readonly id: number }
  | {
      readonly s: 'try';
      readonly y: boolean;
      readonly block: Stmt;
      readonly enter: Enter | null;
      readonly param: Pattern | null;
      readonly handler: Stmt | null;
      readonly finalizer: Stmt | null;
    }
  | { readonly s: 'jump'; readonly y: false; readonly signal: number }
  | { readonly s: 'empty'; readonly y: false }
  /** Puts `undefined` into the completion value before a statement that may leave it empty. */
  | { readonly s: 'reset'; readonly y: boolean; readonly body: Stmt }
  | {
      readonly s: 'step';
      readonly y: boolean;
      readonly body: Stmt;
      readonly at: At;
      readonly names: readonly { readonly name: string; readonly place: Place }[];
    };

/** A whole module or script. */
export interface ProgramIr {
  readonly kind: 'module' | 'script';
  readonly code: FunctionIr;
  /** Modules: in the order of the exports' names. */
  readonly exports: readonly { readonly name: string; readonly value: Expr }[];
  /** Scripts: what the script adds to the global scope. */
  readonly vars: readonly string[];
  readonly functions: readonly string[];
  readonly lexical: readonly { readonly name: string; readonly fixed: boolean }[];
}
