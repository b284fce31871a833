/** Functions: parameters, scopes, and the frame that they need. */
import type { Expression, FunctionNode, Pattern as PatternNode, Statement } from '../../parse/nodes.ts';
import type { FunctionScopes, Scope } from '../../resolve/scope.ts';
import type { Enter, Expr, FunctionExpression, FunctionIr } from '../ir.ts';
import { Activation, Lowering } from './activation.ts';
import { lowerExpression, lowerNamed } from './expressions.ts';
import { bindPattern, ITSELF } from './patterns.ts';
import { hoistFunctions, lowerStatements } from './statements.ts';

/** @param name what the function is called if it has no name of its own */
export function lowerFunction(
  a: Activation,
  node: FunctionNode,
  name: string,
  kind: FunctionIr['kind'] = node.type === 'ArrowFunctionExpression' ? 'arrow' : 'function',
): FunctionExpression {
  const { program } = a;
  const scopes = program.resolution.functions.get(node) as FunctionScopes;
  const surrounding = (scopes.name ?? scopes.parameters).parent;
  const arrow = kind === 'arrow';
  const inner = new Activation(program, a, node, arrow, kind === 'derived' || (arrow && a.derived));
  if (surrounding !== null) program.outer.set(inner, surrounding);
  return {
    t: 'function',
    y: false,
    code: functionIr(inner, node, scopes, node.id?.name ?? name, kind),
    scope: program.scopeSlot(a, surrounding),
  };
}

const isName = (parameter: PatternNode): boolean => parameter.type === 'Identifier';

function functionIr(
  a: Activation,
  node: FunctionNode,
  scopes: FunctionScopes,
  name: string,
  kind: FunctionIr['kind'],
): FunctionIr {
  const { program } = a;
  const { params } = node;
  const usesArguments = scopes.arguments !== null;
  const simple = params.every(isName) && !usesArguments && params.length <= MAX_SIMPLE ? params.length : -1;
  // parameters that need no more than a slot are put there by the call
  const given = Array.from({ length: Math.max(simple, 0) }, () => a.slot());
  const args = simple < 0 ? a.slot() : -1;
  const enters: Enter[] = [];
  if (scopes.name !== null) enters.push(program.enter(a, scopes.name));
  const slots = new Map(given.map((slot, index) => [(params[index] as { name: string }).name, slot]));
  const enterParameters = program.enter(a, scopes.parameters, 0, slots);
  a.scope = scopes.parameters;
  enters.push(enterParameters);
  if (!params.every(isPlain)) program.checkParameters(scopes.parameters);
  const self = scopes.name?.bindings[0];
  const init = params.map((parameter, index) => {
    const value: Expr =
      simple >= 0
        ? { t: 'slot', y: false, slot: given[index] as number }
        : parameter.type === 'RestElement'
          ? { t: 'rest', y: false, slot: args, index }
          : { t: 'argument', y: false, slot: args, index };
    return lowerParameter(a, parameter, value);
  });
  let enterBody: Enter | null = null;
  let copies: Expr[] = [];
  let body: FunctionIr['body'] = [];
  let result: Expr | null = null;
  if (node.body.type === 'BlockStatement') {
    const statements = withoutDirectives(node.body.body);
    enterBody = program.enter(a, scopes.body);
    a.scope = scopes.body;
    copies = scopes.copies.map(({ from, to }) => ({
      t: 'write',
      y: false,
      place: program.place(a, to),
      dead: '',
      fixed: false,
      first: true,
      value: { t: 'read', y: false, place: program.place(a, from), dead: '', at: node.start },
      at: node.start,
    }));
    hoistFunctions(a, statements, enterBody);
    body = lowerStatements(a, statements);
    const only = statements.length === 1 && statements[0]?.type === 'ReturnStatement' ? body[0] : undefined;
    if (only?.s === 'return' && only.value !== null && !program.stepping) {
      result = only.value;
      body = [];
    }
    if (Lowering.isIdle(enterBody)) enterBody = null;
  } else result = lowerExpression(a, node.body as Expression);
  if (kind === 'derived' && a.newTarget < 0) a.newTarget = a.slot();
  return {
    name,
    length: expectedArguments(params),
    kind,
    async: node.async,
    generator: node.generator,
    simple,
    args,
    newTarget: a.newTarget,
    self: self === undefined ? null : program.place(a, self),
    arguments: scopes.arguments === null ? null : program.place(a, scopes.arguments),
    enters: enters.filter((enter) => !Lowering.isIdle(enter)),
    init: init.filter((item) => !isInPlace(item)),
    enterBody,
    copies,
    body,
    result,
    size: a.size,
    suspends: a.suspends,
    lexical: a.lexicalFrame,
    at: node.start,
  };
}

const MAX_SIMPLE = 4;

/** A parameter whose slot is its place needs no move. */
const isInPlace = (item: Expr): boolean =>
  item.t === 'write' && item.place.p === 'local' && item.value.t === 'slot' && item.value.slot === item.place.slot;

function lowerParameter(a: Activation, parameter: PatternNode, value: Expr): Expr {
  switch (parameter.type) {
    case 'RestElement':
      return bindPattern(a, parameter.argument, value, true, null, ITSELF);
    case 'AssignmentPattern': {
      const otherwise = lowerNamed(a, parameter.right, parameter.left);
      return bindPattern(a, parameter.left, { t: 'default', y: false, value, otherwise }, true, null, ITSELF);
    }
    default:
      return bindPattern(a, parameter, value, true, null, ITSELF);
  }
}

/** Without expressions: no code runs between the parameters. */
function isPlain(pattern: PatternNode): boolean {
  if (pattern.type === 'RestElement') return isPlain(pattern.argument);
  return pattern.type === 'Identifier';
}

/** ExpectedArgumentCount (15.1.5). */
function expectedArguments(params: readonly PatternNode[]): number {
  const end = params.findIndex(({ type }) => type === 'AssignmentPattern' || type === 'RestElement');
  return end < 0 ? params.length : end;
}

export const withoutDirectives = (body: readonly Statement[]): readonly Statement[] =>
  body.filter((statement) => statement.type !== 'ExpressionStatement' || statement.directive === undefined);

/** A function without parameters that is made of no more than `parts`. To be called when all of it is lowered. */
export const bareIr = (a: Activation, parts: Partial<FunctionIr>): FunctionIr => ({
  name: '',
  length: 0,
  kind: 'method',
  async: a.suspends,
  generator: false,
  simple: 0,
  args: -1,
  newTarget: a.newTarget,
  self: null,
  arguments: null,
  enters: [],
  init: [],
  enterBody: null,
  copies: [],
  body: [],
  result: null,
  size: a.size,
  suspends: a.suspends,
  lexical: false,
  at: 0,
  ...parts,
});

/** Code that runs as a function of its own with no parameters: initialisers of fields and static blocks. */
export function lowerBare(
  a: Activation,
  owner: Activation['owner'],
  scope: Scope,
  name: string,
  at: number,
  fill: (inner: Activation, enter: Enter) => Pick<FunctionIr, 'body' | 'result'>,
): FunctionExpression {
  const { program } = a;
  const inner = new Activation(program, a, owner, false, false);
  if (scope.parent !== null) program.outer.set(inner, scope.parent);
  const enter = program.enter(inner, scope);
  inner.scope = scope;
  const { body, result } = fill(inner, enter);
  const enters = Lowering.isIdle(enter) ? [] : [enter];
  const code = bareIr(inner, { name, enters, body, result, at });
  return { t: 'function', y: false, code, scope: program.scopeSlot(a, scope.parent) };
}
