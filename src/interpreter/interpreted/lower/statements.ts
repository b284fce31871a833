/** Statements. */
import type {
  AnyNode,
  ClassDeclaration,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  FunctionDeclaration,
  Statement,
  SwitchStatement,
  TryStatement,
  VariableDeclaration,
} from '../../parse/nodes.ts';
import { render } from '../../parse/render.ts';
import type { Enter, Expr, Pattern, Place, Stmt } from '../ir.ts';
import { type Activation, Lowering } from './activation.ts';
import { lowerClass } from './classes.ts';
import { lowerExpression, lowerNamed } from './expressions.ts';
import { lowerFunction } from './functions.ts';
import { UNDEFINED, writeName } from './names.ts';
import { bindPattern, born, ITSELF, lowerPattern } from './patterns.ts';

const EMPTY: Stmt = { s: 'empty', y: false };

/** Functions are there from the start of their block. */
export function hoistFunctions(a: Activation, body: readonly AnyNode[], enter: Enter): void {
  for (const item of body) {
    const node =
      item.type === 'ExportNamedDeclaration' || item.type === 'ExportDefaultDeclaration' ? item.declaration : item;
    if (node?.type !== 'FunctionDeclaration' || node.id === null) continue;
    hoist(a, node as FunctionDeclaration, enter);
  }
}

function hoist(a: Activation, node: FunctionDeclaration, enter: Enter): void {
  const binding = a.program.binding(node.id);
  if (binding === undefined) return;
  enter.functions.push({ place: a.program.place(a, binding), value: lowerFunction(a, node, node.id.name, 'function') });
}

export const lowerStatements = (a: Activation, list: readonly Statement[]): Stmt[] =>
  list.map((node) => lowerStatement(a, node)).filter((statement) => statement.s !== 'empty');

/** Opens the scope of a node, if it has one. */
function scoped<T>(a: Activation, node: AnyNode, inside: (enter: Enter | null) => T): T {
  const scope = a.program.resolution.scopes.get(node);
  if (scope === undefined) return inside(null);
  const outer = a.scope;
  a.scope = scope;
  const result = inside(a.program.enter(a, scope));
  a.scope = outer;
  return result;
}

const used = (enter: Enter | null): Enter | null => (enter === null || Lowering.isIdle(enter) ? null : enter);

export function lowerStatement(a: Activation, node: Statement): Stmt {
  const lowered = lower(a, node);
  if (a.completion && LEAVES_EMPTY.has(node.type)) return reset(lowered);
  if (!a.program.stepping || lowered.s === 'empty' || node.type === 'BlockStatement') return lowered;
  return { s: 'step', y: lowered.y, body: lowered, at: node.start, names: namesAt(a) };
}

const reset = (body: Stmt): Stmt => ({ s: 'reset', y: body.y, body });

/** Statements that have `undefined` for a completion value rather than none. */
const LEAVES_EMPTY: ReadonlySet<string> = new Set([
  'IfStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
  'TryStatement',
]);

function lower(a: Activation, node: Statement): Stmt {
  const at = node.start;
  switch (node.type) {
    case 'ExpressionStatement': {
      const value = lowerExpression(a, node.expression);
      return { s: a.completion ? 'completion' : 'expression', y: value.y, value, at };
    }
    case 'VariableDeclaration':
      return lowerVariables(a, node);
    case 'FunctionDeclaration':
    case 'EmptyStatement':
    case 'DebuggerStatement':
      return EMPTY;
    case 'ClassDeclaration':
      return lowerClassDeclaration(a, node);
    case 'ReturnStatement': {
      if (node.argument == null) return { s: 'return', y: false, value: null, at };
      const value = lowerExpression(a, node.argument);
      const owner = a.owner as { async?: boolean; generator?: boolean };
      // ReturnStatement (14.10.1): an async generator awaits what it returns
      if (owner.async === true && owner.generator === true) {
        a.suspends = true;
        return { s: 'return', y: true, value: { t: 'await', y: true, value, at }, at };
      }
      return { s: 'return', y: value.y, value, at };
    }
    case 'ThrowStatement': {
      const value = lowerExpression(a, node.argument);
      return { s: 'throw', y: value.y, value, at };
    }
    case 'BlockStatement':
      return lowerBlock(a, node, node.body);
    case 'IfStatement': {
      const test = lowerExpression(a, node.test);
      const then = lowerStatement(a, node.consequent);
      const otherwise = node.alternate == null ? null : lowerStatement(a, node.alternate);
      return { s: 'if', y: test.y || then.y || otherwise?.y === true, test, then, otherwise, at };
    }
    case 'BreakStatement':
    case 'ContinueStatement': {
      const target = a.program.resolution.jumps.get(node) as AnyNode;
      const signal = a.jumpId(target) * 2 + (node.type === 'BreakStatement' ? 0 : 1);
      return { s: 'jump', y: false, signal };
    }
    case 'LabeledStatement': {
      let { body } = node;
      while (body.type === 'LabeledStatement') body = body.body;
      const inner = lowerStatement(a, body);
      const isTarget = inner.s === 'label' || LOOPS.has(body.type);
      return isTarget ? inner : { s: 'label', y: inner.y, body: inner, id: a.jumpId(body) };
    }
    case 'ForStatement':
      return lowerFor(a, node);
    case 'WhileStatement':
    case 'DoWhileStatement': {
      const doWhile = node.type === 'DoWhileStatement';
      const body = lowerStatement(a, node.body);
      const test = lowerExpression(a, node.test);
      const id = a.jumpId(node);
      return { s: 'for', y: test.y || body.y, enter: null, init: null, test, update: null, body, id, at, doWhile };
    }
    case 'ForInStatement':
    case 'ForOfStatement':
      return lowerForEach(a, node);
    case 'SwitchStatement':
      return lowerSwitch(a, node);
    case 'TryStatement':
      return lowerTry(a, node);
    case 'WithStatement':
      return a.program.refuse(node, '"with" does not exist in strict code');
  }
}

const LOOPS: ReadonlySet<string> = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
]);

function lowerBlock(a: Activation, node: AnyNode, body: readonly Statement[]): Stmt {
  return scoped(a, node, (enter) => {
    if (enter !== null) hoistFunctions(a, body, enter);
    const list = lowerStatements(a, body);
    return { s: 'block', y: list.some(({ y }) => y), enter: used(enter), body: list };
  });
}

function lowerVariables(a: Activation, node: VariableDeclaration): Stmt {
  if (node.kind === 'using' || node.kind === 'await using') {
    a.program.refuse(node, `"${node.kind}" must be lowered before it is run: transpile the source`);
  }
  const list = variableWrites(a, node);
  const statements = list.map((value): Stmt => ({ s: 'expression', y: value.y, value, at: node.start }));
  if (statements.length === 0) return EMPTY;
  const [only] = statements;
  if (statements.length === 1 && only !== undefined) return only;
  return { s: 'block', y: list.some(({ y }) => y), enter: null, body: statements };
}

function variableWrites(a: Activation, node: VariableDeclaration): Expr[] {
  const list: Expr[] = [];
  for (const { id, init } of node.declarations) {
    if (init == null) {
      if (node.kind !== 'var' && id.type === 'Identifier') {
        list.push(writeName(a, id, UNDEFINED, true));
        born(a, id);
      }
      continue;
    }
    list.push(bindPattern(a, id, lowerNamed(a, init, id), true, init));
  }
  return list;
}

export function lowerClassDeclaration(a: Activation, node: ClassDeclaration): Stmt {
  const value = lowerClass(a, node, node.id.name);
  const write = writeName(a, node.id, value, true);
  born(a, node.id);
  return { s: 'expression', y: write.y, value: write, at: node.start };
}

function lowerFor(a: Activation, node: ForStatement): Stmt {
  return scoped(a, node, (enter) => {
    const init = lowerInit(a, node);
    const test = node.test == null ? null : lowerExpression(a, node.test);
    const body = lowerStatement(a, node.body);
    const update = node.update == null ? null : lowerExpression(a, node.update);
    const y = init?.y === true || test?.y === true || update?.y === true || body.y;
    return {
      s: 'for',
      y,
      enter: used(enter),
      init,
      test,
      update,
      body,
      id: a.jumpId(node),
      at: node.start,
      doWhile: false,
    };
  });
}

function lowerInit(a: Activation, { init }: ForStatement): Expr | null {
  if (init == null) return null;
  if (init.type !== 'VariableDeclaration') return lowerExpression(a, init);
  if (init.kind === 'using' || init.kind === 'await using') {
    a.program.refuse(init, `"${init.kind}" must be lowered before it is run: transpile the source`);
  }
  const list = variableWrites(a, init);
  if (list.length === 0) return null;
  return { t: 'sequence', y: list.some(({ y }) => y), list };
}

function lowerForEach(a: Activation, node: ForInStatement | ForOfStatement): Stmt {
  const { left, right } = node;
  const at = node.start;
  if (left.type === 'VariableDeclaration' && (left.kind === 'using' || left.kind === 'await using')) {
    a.program.refuse(left, `"${left.kind}" must be lowered before it is run: transpile the source`);
  }
  return scoped(a, node, (enter) => {
    const value = lowerExpression(a, right);
    // the names are dead while the right side is evaluated, and new in each iteration
    const head = enter === null ? null : { ...enter, dead: [...enter.dead], deadSlots: [...enter.deadSlots] };
    const target: Pattern =
      left.type === 'VariableDeclaration'
        ? lowerPattern(a, left.declarations[0]?.id as never, true)
        : lowerPattern(a, left, false);
    if (left.type === 'VariableDeclaration') for (const { id } of left.declarations) born(a, id);
    const body = lowerStatement(a, node.body);
    const each = used(enter);
    const id = a.jumpId(node);
    const y = value.y || target.y || body.y;
    const used_ = head === null || Lowering.isIdle(head) ? null : head;
    if (node.type === 'ForInStatement') return { s: 'forIn', y, head: used_, each, target, value, body, id, at };
    if (node.await) a.suspends = true;
    const text = render(right);
    return {
      s: 'forOf',
      y: y || node.await,
      await: node.await,
      head: used_,
      each,
      target,
      value,
      body,
      id,
      text,
      at: right.start,
    };
  });
}

function lowerSwitch(a: Activation, node: SwitchStatement): Stmt {
  const value = lowerExpression(a, node.discriminant);
  const slot = a.slot();
  return scoped(a, node, (enter) => {
    const all = node.cases.flatMap(({ consequent }) => consequent);
    if (enter !== null) hoistFunctions(a, all, enter);
    const cases = node.cases.map(({ test, consequent }) => ({
      test: test == null ? null : lowerExpression(a, test),
      body: lowerStatements(a, consequent),
    }));
    const y = value.y || cases.some(({ test, body }) => test?.y === true || body.some((item) => item.y));
    return { s: 'switch', y, enter: used(enter), value, slot, cases, id: a.jumpId(node), at: node.start };
  });
}

function lowerTry(a: Activation, node: TryStatement): Stmt {
  const block = lowerStatement(a, node.block);
  let enter: Enter | null = null;
  let param: Pattern | null = null;
  let handler: Stmt | null = null;
  if (node.handler != null) {
    const { handler: clause } = node;
    scoped(a, clause, (entered) => {
      if (clause.param != null) {
        param = lowerPattern(a, clause.param, true, ITSELF);
        born(a, clause.param);
      }
      handler = lowerStatement(a, clause.body);
      enter = used(entered);
    });
  }
  const finalizer = node.finalizer == null ? null : lowerStatement(a, node.finalizer);
  const y =
    block.y || (param as Pattern | null)?.y === true || (handler as Stmt | null)?.y === true || finalizer?.y === true;
  return { s: 'try', y, block, enter, param, handler, finalizer };
}

/** The variables that a debugger sees at a statement, from the inside out. */
function namesAt(a: Activation): { name: string; place: Place }[] {
  const found = new Map<string, Place>();
  for (let scope = a.scope; scope !== null; scope = scope.parent) {
    for (const binding of scope.bindings) {
      if (!found.has(binding.name)) found.set(binding.name, a.program.place(a, binding));
    }
  }
  return [...found].map(([name, place]) => ({ name, place }));
}
