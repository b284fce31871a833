/** Which names a body or block declares: `var` from everywhere inside it, lexical declarations from its own list. */
import type {
  ClassDeclaration,
  ExportDefaultDeclaration,
  FunctionDeclaration,
  Identifier,
  ModuleDeclaration,
  Pattern,
  Statement,
  VariableDeclaration,
} from '../parse/nodes.ts';
import type { Context } from './context.ts';
import type { BindingKind, Scope } from './scope.ts';

type Item = Statement | ModuleDeclaration;

/** BoundNames (8.2.1) of a pattern. */
export function boundNames(pattern: Pattern, into: Identifier[] = []): Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      into.push(pattern);
      break;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        boundNames(property.type === 'RestElement' ? property.argument : property.value, into);
      }
      break;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element !== null) boundNames(element, into);
      break;
    case 'RestElement':
      boundNames(pattern.argument, into);
      break;
    case 'AssignmentPattern':
      boundNames(pattern.left, into);
      break;
    case 'MemberExpression':
      break;
  }
  return into;
}

/**
 * Declares the `var`s and top-level functions of a function's body, script, module or static block (8.2.6).
 * @param parameters names that are there already and stay one variable with the `var`
 */
export function declareVars(context: Context, body: readonly Item[], parameters: Scope | null = null): void {
  const taken = new Set(parameters?.bindings.map(({ name }) => name));
  const declare: Declare = (name, kind) => {
    if (!taken.has(name)) context.declare(name, kind);
  };
  for (const item of body) {
    const statement = declarationOf(item);
    if (statement?.type === 'FunctionDeclaration') declare(statement.id.name, 'function');
    else if (statement !== null) varsOf(declare, statement);
  }
}

type Declare = (name: string, kind: BindingKind) => void;

/** Declares what a statement list declares for itself (8.2.4); `functions` too, unless they were hoisted as `var`s. */
export function declareLexical(context: Context, body: readonly Item[], functions: boolean): void {
  for (const item of body) {
    const statement = declarationOf(item);
    if (statement?.type === 'ClassDeclaration') context.declare(statement.id.name, 'class');
    else if (statement?.type === 'FunctionDeclaration' && functions) context.declare(statement.id.name, 'function');
    else if (statement?.type === 'VariableDeclaration' && statement.kind !== 'var') declareAll(context, statement);
  }
}

export const hasLexical = (body: readonly Statement[]): boolean =>
  body.some(
    (item) =>
      item.type === 'ClassDeclaration' ||
      item.type === 'FunctionDeclaration' ||
      (item.type === 'VariableDeclaration' && item.kind !== 'var'),
  );

export function declareAll(context: Context, declaration: VariableDeclaration): void {
  namesOf((name, kind) => context.declare(name, kind), declaration);
}

function namesOf(declare: Declare, declaration: VariableDeclaration): void {
  const kind = kindOf(declaration);
  for (const { id } of declaration.declarations) for (const { name } of boundNames(id)) declare(name, kind);
}

const kindOf = ({ kind }: VariableDeclaration): BindingKind =>
  kind === 'await using' || kind === 'using' ? 'using' : kind;

/** The declaration that an item of a body makes, exported or not. */
function declarationOf(item: Item): Statement | null {
  switch (item.type) {
    case 'ExportNamedDeclaration':
      return item.declaration ?? null;
    case 'ExportDefaultDeclaration':
      return isNamed(item.declaration) ? item.declaration : null;
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return null;
    default:
      return item;
  }
}

const isNamed = (node: ExportDefaultDeclaration['declaration']): node is FunctionDeclaration | ClassDeclaration =>
  (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id !== null;

function varsOf(declare: Declare, start: Statement): void {
  let statement: Statement | null | undefined = start;
  // Long `else if` chains stay flat.
  while (statement != null) {
    switch (statement.type) {
      case 'VariableDeclaration':
        if (statement.kind === 'var') namesOf(declare, statement);
        return;
      case 'BlockStatement':
        for (const item of statement.body) varsOf(declare, item);
        return;
      case 'IfStatement':
        varsOf(declare, statement.consequent);
        statement = statement.alternate;
        continue;
      case 'ForStatement':
        if (statement.init?.type === 'VariableDeclaration') varsOf(declare, statement.init);
        statement = statement.body;
        continue;
      case 'ForInStatement':
      case 'ForOfStatement':
        if (statement.left.type === 'VariableDeclaration') varsOf(declare, statement.left);
        statement = statement.body;
        continue;
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'LabeledStatement':
        statement = statement.body;
        continue;
      case 'SwitchStatement':
        for (const { consequent } of statement.cases) for (const item of consequent) varsOf(declare, item);
        return;
      case 'TryStatement':
        varsOf(declare, statement.block);
        if (statement.handler != null) varsOf(declare, statement.handler.body);
        statement = statement.finalizer;
        continue;
      default:
        return;
    }
  }
}
