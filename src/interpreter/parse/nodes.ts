/** The shapes of the tree: acorn's, and the unions that later stages switch on. */
import type {
  AnonymousClassDeclaration,
  AnonymousFunctionDeclaration,
  AnyNode,
  ArrowFunctionExpression,
  ClassDeclaration,
  ClassExpression,
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  FunctionDeclaration,
  FunctionExpression,
  Literal,
  SourceLocation,
  WhileStatement,
} from './acorn.ts';

export type * from './acorn.ts';

/** Anything with a place in the source. */
export interface Located {
  readonly loc?: SourceLocation | null;
}

export type FunctionNode =
  | FunctionDeclaration
  | AnonymousFunctionDeclaration
  | FunctionExpression
  | ArrowFunctionExpression;

export type ClassNode = ClassDeclaration | AnonymousClassDeclaration | ClassExpression;

export type LoopNode = ForStatement | WhileStatement | DoWhileStatement | ForInStatement | ForOfStatement;

export const isLoop = (node: AnyNode): node is LoopNode => LOOPS.has(node.type);
const LOOPS: ReadonlySet<string> = new Set<LoopNode['type']>([
  'ForStatement',
  'WhileStatement',
  'DoWhileStatement',
  'ForInStatement',
  'ForOfStatement',
]);

/** A regular expression literal, as the tree has it. */
export interface RegExpLiteral extends Literal {
  regex: { pattern: string; flags: string };
}

export const isRegExp = (node: Literal): node is RegExpLiteral => node.regex !== undefined;
