/** Statements, one to a line. */
import type { IfStatement, Statement, SwitchStatement, VariableDeclaration } from '../parse/nodes.ts';
import { LEVEL } from '../parse/operators.ts';
import { emitClass } from './classes.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression } from './expressions.ts';
import { emitFunction } from './functions.ts';
import { lookAfter } from './looks.ts';
import { emitLabels, emitLoop } from './loops.ts';
import { emitDestructured } from './objects.ts';
import { emitName, emitPattern } from './patterns.ts';
import { emitStatementExpression } from './statement-start.ts';
import { emitTry } from './try.ts';

export function emitStatements(e: Emitter, list: readonly Statement[]): void {
  for (const [index, statement] of list.entries()) {
    e.writer.line().mark(statement);
    emitStatement(e, statement);
    if (index < list.length - 1) lookAfter(e, statement);
  }
}

export function emitStatement(e: Emitter, node: Statement): void {
  const { writer } = e;
  switch (node.type) {
    case 'ExpressionStatement':
      emitStatementExpression(e, node.expression);
      writer.token(';');
      break;
    case 'VariableDeclaration':
      emitVariables(e, node);
      writer.token(';');
      break;
    case 'FunctionDeclaration':
      emitFunction(e, node, node.id);
      break;
    case 'ClassDeclaration':
      emitClass(e, node);
      break;
    case 'BlockStatement':
      emitBlock(e, node.body, false);
      break;
    case 'EmptyStatement':
      writer.token(';');
      break;
    case 'DebuggerStatement':
      writer.token('debugger').token(';');
      break;
    case 'ReturnStatement':
      writer.token('return');
      if (node.argument != null) {
        writer.space();
        emitExpression(e, node.argument, LEVEL.sequence);
      }
      writer.token(';');
      break;
    case 'ThrowStatement':
      writer.token('throw').space();
      emitExpression(e, node.argument, LEVEL.sequence);
      writer.token(';');
      break;
    case 'BreakStatement':
    case 'ContinueStatement':
      writer.token(node.type === 'BreakStatement' ? 'break' : 'continue');
      if (node.label != null) {
        writer.space();
        emitName(e, node.label);
      }
      writer.token(';');
      break;
    case 'IfStatement':
      emitIf(e, node);
      break;
    case 'SwitchStatement':
      emitSwitch(e, node);
      break;
    case 'TryStatement':
      emitTry(e, node);
      break;
    case 'LabeledStatement':
      emitLabeled(e, node);
      break;
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      emitLoop(e, node, []);
      break;
    case 'WithStatement':
      e.refuse(node, '"with" does not exist in strict code');
  }
}

function emitLabeled(e: Emitter, start: Statement): void {
  const labels = [];
  let node = start;
  while (node.type === 'LabeledStatement') {
    labels.push(node.label);
    node = node.body;
  }
  switch (node.type) {
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      emitLoop(e, node, labels);
      break;
    default:
      emitLabels(e, labels);
      emitStatement(e, node);
  }
}

export function emitVariables(e: Emitter, node: VariableDeclaration): void {
  const { writer } = e;
  if (node.kind === 'using' || node.kind === 'await using') {
    e.refuse(node, `"${node.kind}" must be lowered before it is compiled: transpile the source`);
  }
  writer.token(node.kind).space();
  for (const [index, { id, init }] of node.declarations.entries()) {
    if (index > 0) writer.token(',').space();
    if (init == null) emitPattern(e, id);
    else emitDestructured(e, id, init);
  }
}

/** Braces, with a tick first if it is asked for. */
export function emitBlock(e: Emitter, body: readonly Statement[], tick: boolean): void {
  e.writer.token('{').indent(1);
  if (tick) e.tick();
  e.maybe(() => emitStatements(e, body));
  e.writer.indent(-1).line().token('}');
}

/** The body of a loop or branch: always in braces, so that no `else` can dangle. */
export function emitBranch(e: Emitter, node: Statement, tick = false): void {
  emitBlock(e, node.type === 'BlockStatement' ? node.body : node.type === 'EmptyStatement' ? [] : [node], tick);
}

/** Long `else if` chains are printed in a loop. */
function emitIf(e: Emitter, start: IfStatement): void {
  const { writer } = e;
  let node: Statement | null | undefined = start;
  while (node != null) {
    if (node.type !== 'IfStatement') {
      emitBranch(e, node);
      return;
    }
    writer.mark(node).token('if').space().token('(');
    emitExpression(e, node.test, LEVEL.sequence);
    writer.token(')').space();
    emitBranch(e, node.consequent);
    node = node.alternate;
    if (node != null) writer.space().token('else').space();
  }
}

function emitSwitch(e: Emitter, node: SwitchStatement): void {
  const { writer } = e;
  writer.token('switch').space().token('(');
  emitExpression(e, node.discriminant, LEVEL.sequence);
  writer.token(')').space().token('{').indent(1);
  for (const { test, consequent } of node.cases) {
    writer.line();
    if (test == null) writer.token('default');
    else {
      writer.token('case').space();
      emitExpression(e, test, LEVEL.sequence);
    }
    writer.token(':').indent(1);
    e.maybe(() => emitStatements(e, consequent));
    writer.indent(-1);
  }
  writer.indent(-1).line().token('}');
}
