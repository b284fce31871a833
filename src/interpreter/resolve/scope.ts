/**
 * What scope resolution finds out: the data model that both engines read. Every identifier of the tree that is a variable
 * is either in `Resolution.bindings` or free, so that an evaluator never looks a name up by string.
 */
import type {
  AnyNode,
  BinaryExpression,
  BreakStatement,
  CallExpression,
  ContinueStatement,
  FunctionNode,
  Identifier,
  Located,
  LoopNode,
  NewExpression,
  PrivateIdentifier,
  Program,
  PropertyDefinition,
  StaticBlock,
  ThisExpression,
} from '../parse/nodes.ts';
import type { ModuleLinks } from './modules.ts';

export type BindingKind =
  | 'var'
  | 'let'
  | 'const'
  | 'using'
  | 'class'
  | 'function'
  | 'parameter'
  | 'catch'
  | 'import'
  /** The name of a class, as its own body sees it: constant. */
  | 'class-name'
  /** The name of a function expression, as its own body sees it: constant. */
  | 'function-name'
  /** The `arguments` of a function that mentions it. */
  | 'arguments';

export interface Binding {
  readonly name: string;
  readonly kind: BindingKind;
  readonly scope: Scope;
  /** Position in `scope.bindings`. */
  readonly index: number;
  /** Some reference stands in a function inside the one that the scope belongs to. */
  readonly captured: boolean;
  /** Something other than its (first) declaration writes it. */
  readonly assigned: boolean;
  /** Its declaration gives it a function that the file defines. */
  readonly ownFunction: boolean;
  /** Nothing but numbers is given to it, so it never holds anything else, or `undefined`. */
  readonly numeric: boolean;
}

/** What an activation does that can take long, without the functions in it. */
export interface Work {
  /** `instanceof` calls what the right operand says. */
  readonly calls: readonly (CallExpression | NewExpression | BinaryExpression)[];
  /** Operators that convert their operands. */
  readonly operators: number;
}

export type ScopeKind =
  | 'module'
  | 'script'
  | 'function-name'
  /** The parameters and `arguments`. */
  | 'parameters'
  /** `var`s, functions and lexical declarations of a function's body. */
  | 'function'
  | 'block'
  | 'for'
  | 'switch'
  | 'catch'
  /** The inner name of a class; its heritage and computed keys are evaluated in it. */
  | 'class'
  /** The initialiser of one field. */
  | 'field'
  | 'static-block';

export interface Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | null;
  /** Whose activation the scope is part of. A field's initialiser and a static block run as functions of their own. */
  readonly activation: Activation;
  readonly bindings: readonly Binding[];
}

export type Activation = Program | FunctionNode | PropertyDefinition | StaticBlock;

/** The scopes of one function, from the outside in. */
export interface FunctionScopes {
  /** Of a named function expression. */
  readonly name: Scope | null;
  readonly parameters: Scope;
  /** The parameters' scope itself for an arrow function whose body is an expression. */
  readonly body: Scope;
  /** Present if the function mentions `arguments`, be it in an arrow function inside. */
  readonly arguments: Binding | null;
  /**
   * FunctionDeclarationInstantiation, step 28: with parameter expressions, a `var` that is named like a parameter is
   * another variable that starts with the parameter's value. Without, they are one variable and this is empty.
   */
  readonly copies: readonly { readonly from: Binding; readonly to: Binding }[];
}

export interface PrivateName {
  readonly name: string;
  readonly kind: 'field' | 'method' | 'accessor';
  readonly static: boolean;
  /** Position in the list of its class. */
  readonly index: number;
}

/** The innermost node, and how many are around it. */
export interface Deepest {
  readonly depth: number;
  readonly node: Located;
}

export interface Resolution {
  readonly program: Program;
  /** The scope of the module or script. */
  readonly root: Scope;
  /** By the node that opens the scope. A block without declarations of its own opens none. */
  readonly scopes: ReadonlyMap<AnyNode, Scope>;
  readonly functions: ReadonlyMap<FunctionNode, FunctionScopes>;
  /** Declarations and references alike. An identifier that is a variable and is not here is free. */
  readonly bindings: ReadonlyMap<Identifier, Binding>;
  /** The names of the free variables: what the file expects of its global scope. */
  readonly free: ReadonlySet<string>;
  readonly privates: ReadonlyMap<PrivateIdentifier, PrivateName>;
  /** The statement that a jump leaves (`break`) or continues: a loop, a `switch` or a labelled statement's body. */
  readonly jumps: ReadonlyMap<BreakStatement | ContinueStatement, AnyNode>;
  /** Loops that some labelled jump leaves for a statement further out. */
  readonly leapt: ReadonlySet<LoopNode>;
  /** Each `this` that is not inside a function with a `this` of its own. */
  readonly topLevelThis: ReadonlySet<ThisExpression>;
  /** Those that do nothing of the kind are left out. */
  readonly work: ReadonlyMap<Activation, Work>;
  readonly usesTopLevelAwait: boolean;
  readonly links: ModuleLinks;
  readonly deepest: Deepest;
}
