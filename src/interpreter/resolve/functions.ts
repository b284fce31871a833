/** Functions: a scope for the parameters, one for the body, and one around both for the name of a function expression. */
import type { Expression, FunctionNode, Pattern, Statement } from '../parse/nodes.ts';
import type { Context } from './context.ts';
import { visitExpression } from './expressions.ts';
import { boundNames, declareLexical, declareVars } from './hoist.ts';
import { visitPattern } from './patterns.ts';
import type { Binding, FunctionScopes, Scope } from './scope.ts';
import { visitStatements } from './statements.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function visitFunction(context: Context, node: FunctionNode): void {
  context.asFunction(node.type !== 'ArrowFunctionExpression', () => {
    if (node.type !== 'FunctionExpression' || node.id == null) {
      visitParameters(context, node, null);
      return;
    }
    const { id } = node;
    const run = (): void => {
      context.declare(id.name, 'function-name');
      context.define(id, true);
      visitParameters(context, node, context.scope);
    };
    context.within('function-name', null, run, node);
  });
}

function visitParameters(context: Context, node: FunctionNode, name: Scope | null): void {
  const run = (): void => {
    for (const parameter of node.params) {
      for (const { name } of boundNames(parameter)) context.declare(name, 'parameter');
    }
    for (const parameter of node.params) visitPattern(context, parameter, 'declare');
    const parameters = context.scope;
    const scopes: Mutable<FunctionScopes> = { name, parameters, body: parameters, arguments: null, copies: [] };
    context.functions.set(node, scopes);
    if (node.body.type === 'BlockStatement') scopes.body = visitBody(context, node, node.body.body, scopes);
    else visitExpression(context, node.body as Expression);
    scopes.arguments = parameters.bindings.find(({ kind }) => kind === 'arguments') ?? null;
  };
  context.within('parameters', node, run, node);
}

/** FunctionDeclarationInstantiation (10.2.11), steps 27 to 36. */
function visitBody(
  context: Context,
  node: FunctionNode,
  body: readonly Statement[],
  scopes: Mutable<FunctionScopes>,
): Scope {
  const { parameters } = scopes;
  const separate = node.params.some(hasExpression);
  const copies: { from: Binding; to: Binding }[] = [];
  return context.within('function', node.body, () => {
    declareVars(context, body, separate ? null : parameters);
    if (separate) {
      for (const to of context.scope.bindings) {
        const from = parameters.bindings.find((binding) => binding.name === to.name);
        if (from === undefined || to.kind !== 'var') continue;
        context.opens(to.name);
        copies.push({ from, to });
      }
    }
    scopes.copies = copies;
    declareLexical(context, body, false);
    visitStatements(context, body);
  });
}

/** ContainsExpression (15.1.2). */
function hasExpression(pattern: Pattern): boolean {
  switch (pattern.type) {
    case 'AssignmentPattern':
      return true;
    case 'RestElement':
      return hasExpression(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.some((element) => element !== null && hasExpression(element));
    case 'ObjectPattern':
      return pattern.properties.some((property) =>
        property.type === 'RestElement'
          ? hasExpression(property.argument)
          : property.computed || hasExpression(property.value),
      );
    default:
      return false;
  }
}
