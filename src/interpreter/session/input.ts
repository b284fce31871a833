/**
 * One input of an interactive session as a script. Its declarations become `var`s of the script, so that a later input may
 * make them again; what `const` forbids is refused here instead. An input that awaits becomes the body of an async function,
 * and its declarations are taken out of it. The nodes that were written keep their places.
 */
import { syntaxError } from '../parse/fault.ts';
import type {
  AnyNode,
  Expression,
  ExpressionStatement,
  FunctionDeclaration,
  Identifier,
  Pattern,
  Program,
  Statement,
} from '../parse/nodes.ts';
import { boundNames } from '../resolve/hoist.ts';
import { resolve } from '../resolve/resolve.ts';
import type { Resolution } from '../resolve/scope.ts';
import { Maker } from './maker.ts';
import { LAST, type Session } from './session.ts';
import { type Detached, detach } from './vars.ts';

/** @returns the script; its completion value is a promise of `{ value }` if `awaits` */
export function inputScript(program: Program, session: Session): { program: Program; awaits: boolean } {
  const resolution = resolve(program);
  refuseWrites(program, resolution, session.constants);
  const awaits = resolution.usesTopLevelAwait;
  const make = new Maker(program);
  noteNames(resolution, session);
  const keep = (statement: ExpressionStatement): Expression =>
    session.keepsLast
      ? make.assign(make.name(LAST), make.sequence(make.number(0), statement.expression))
      : statement.expression;
  const body = awaits ? asyncBody(program, make, keep) : plainBody(program, make, keep);
  const hoisted = session.keepsLast ? [make.vars([LAST]), ...body] : body;
  return { program: { ...program, body: hoisted }, awaits };
}

type Keep = (statement: ExpressionStatement) => Expression;

function plainBody(program: Program, make: Maker, keep: Keep): Statement[] {
  const body = program.body as Statement[];
  return body.map((item, at) => {
    if (item.type === 'ClassDeclaration') return make.variable(item, make.copy(item.id), make.classExpression(item));
    if (item.type === 'ExpressionStatement')
      return at === body.length - 1 ? make.statement(item, keep(item)) : make.statement(item, item.expression);
    if (item.type !== 'VariableDeclaration' || item.kind === 'var') return item;
    const declarations = item.declarations.map((one) => ({ ...one, init: one.init ?? make.undefined() }));
    return { ...item, kind: 'var', declarations };
  });
}

function asyncBody(program: Program, make: Maker, keep: Keep): Statement[] {
  const items = program.body as Statement[];
  const functions = items.filter((item): item is FunctionDeclaration => item.type === 'FunctionDeclaration');
  const detached: Detached = { make, names: new Set() };
  const inner: Statement[] = [];
  for (const [at, item] of items.entries()) {
    if (item.type === 'FunctionDeclaration') continue;
    const last = at === items.length - 1;
    if (last && item.type === 'ExpressionStatement') inner.push(make.returned(item, make.box(keep(item))));
    else inner.push(detach(detached, item, true));
  }
  if (inner.at(-1)?.type !== 'ReturnStatement') inner.push(make.returned(program, make.box(make.undefined())));
  const vars = detached.names.size === 0 ? [] : [make.vars([...detached.names])];
  return [...vars, ...functions, make.statement(program, make.calledAsync(inner))];
}

/** The root scope of the input has exactly what it declares. */
function noteNames({ root }: Resolution, session: Session): void {
  for (const { name, kind } of root.bindings) {
    if (kind === 'const' || kind === 'using') session.constants.add(name);
    else session.constants.delete(name);
    if (name === LAST) session.keepsLast = false;
  }
}

/** @throws TsugiError `SYNTAX` at the first write to a constant of this input or an earlier one */
function refuseWrites(program: Program, resolution: Resolution, constants: ReadonlySet<string>): void {
  for (const target of writtenNames(program)) {
    const binding = resolution.bindings.get(target);
    const constant =
      binding === undefined
        ? constants.has(target.name)
        : binding.scope === resolution.root && (binding.kind === 'const' || binding.kind === 'using');
    if (constant) throw syntaxError(program, target, `"${target.name}" is a constant: declare it again to change it`);
  }
}

function* writtenNames(node: AnyNode): Generator<Identifier> {
  if (node.type === 'AssignmentExpression') yield* boundNames(node.left);
  else if (node.type === 'UpdateExpression') yield* boundNames(node.argument as Pattern);
  else if (
    (node.type === 'ForInStatement' || node.type === 'ForOfStatement') &&
    node.left.type !== 'VariableDeclaration'
  )
    yield* boundNames(node.left);
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) {
      for (const item of child) if (isNode(item)) yield* writtenNames(item);
    } else if (isNode(child)) yield* writtenNames(child);
  }
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
