/**
 * Takes the `var`s out of statements, wherever they stand in them, and at the top the other declarations too: what declared
 * and initialised only initialises then.
 */
import type { Expression, Pattern, Statement, VariableDeclaration } from '../parse/nodes.ts';
import { boundNames } from '../resolve/hoist.ts';
import type { Maker } from './maker.ts';

export interface Detached {
  readonly make: Maker;
  readonly names: Set<string>;
}

/** @param top whether the statement is one of the input itself, whose `let` and `class` persist */
export function detach(d: Detached, node: Statement, top: boolean): Statement {
  const inner = (statement: Statement): Statement => detach(d, statement, false);
  switch (node.type) {
    case 'ClassDeclaration':
      if (!top) return node;
      d.names.add(node.id.name);
      return d.make.statement(node, d.make.assign(d.make.copy(node.id), d.make.classExpression(node)));
    case 'VariableDeclaration': {
      if (node.kind !== 'var' && !top) return node;
      const value = initialised(d, node);
      return value === null
        ? { type: 'EmptyStatement', start: node.start, end: node.end }
        : d.make.statement(node, value);
    }
    case 'ForStatement': {
      const init = node.init;
      const taken = init?.type === 'VariableDeclaration' && init.kind === 'var' ? initialised(d, init) : init;
      return { ...node, init: taken ?? null, body: inner(node.body) };
    }
    case 'ForInStatement':
    case 'ForOfStatement': {
      const { left } = node;
      const taken = left.type === 'VariableDeclaration' && left.kind === 'var' ? target(d, left) : left;
      return { ...node, left: taken, body: inner(node.body) };
    }
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
      return { ...node, body: inner(node.body) };
    case 'BlockStatement':
      return { ...node, body: node.body.map(inner) };
    case 'IfStatement': {
      const alternate = node.alternate == null ? null : inner(node.alternate);
      return { ...node, consequent: inner(node.consequent), alternate };
    }
    case 'TryStatement': {
      const block = { ...node.block, body: node.block.body.map(inner) };
      const handler = node.handler && {
        ...node.handler,
        body: { ...node.handler.body, body: node.handler.body.body.map(inner) },
      };
      const finalizer = node.finalizer && { ...node.finalizer, body: node.finalizer.body.map(inner) };
      return { ...node, block, handler: handler ?? null, finalizer: finalizer ?? null };
    }
    case 'SwitchStatement': {
      const cases = node.cases.map((one) => ({ ...one, consequent: one.consequent.map(inner) }));
      return { ...node, cases };
    }
    default:
      return node;
  }
}

/** `var a = 1, b` → `a = 1`; a `let` without a value gets `undefined`, as it may have had another before. */
function initialised(d: Detached, node: VariableDeclaration): Expression | null {
  const parts: Expression[] = [];
  for (const { id, init } of node.declarations) {
    for (const { name } of boundNames(id)) d.names.add(name);
    if (init != null) parts.push(d.make.assign(id, init));
    else if (node.kind !== 'var') parts.push(d.make.assign(id, d.make.undefined()));
  }
  return parts.length > 1 ? d.make.sequence(...parts) : (parts[0] ?? null);
}

function target(d: Detached, node: VariableDeclaration): Pattern {
  const id = (node.declarations[0] as VariableDeclaration['declarations'][number]).id;
  for (const { name } of boundNames(id)) d.names.add(name);
  return id;
}
