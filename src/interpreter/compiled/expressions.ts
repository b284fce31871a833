/** Expressions, and where they need parentheses. */
import type {
  ArrayExpression,
  AssignmentExpression,
  AwaitExpression,
  Expression,
  ImportExpression,
  MetaProperty,
  Pattern,
  SpreadElement,
  TemplateLiteral,
  ThisExpression,
  UnaryExpression,
  UpdateExpression,
  YieldExpression,
} from '../parse/nodes.ts';
import { LEVEL, type Level } from '../parse/operators.ts';
import { render } from '../parse/render.ts';
import { emitAccess, emitNew, emitTagged } from './access.ts';
import { emitClass } from './classes.ts';
import type { Emitter } from './emitter.ts';
import { emitArrow, emitFunction } from './functions.ts';
import { isGuardedAssignment, setsLength } from './guards.ts';
import { emitLiteral } from './literals.ts';
import { looksAtItem } from './looks.ts';
import { emitDestructured, emitObject } from './objects.ts';
import { emitBinary, isBareIn } from './operators.ts';
import { emitName, emitPattern } from './patterns.ts';
import { levelOf, type Operand } from './precedence.ts';

/** @param least the level that the place asks for; anything looser is put in parentheses */
export function emitExpression(e: Emitter, node: Operand, least: Level): void {
  if (levelOf(node) >= least && !isBareIn(e, node)) {
    emitBare(e, node);
    return;
  }
  const { noIn } = e;
  e.noIn = false;
  e.writer.token('(');
  emitBare(e, node);
  e.writer.token(')');
  e.noIn = noIn;
}

function emitBare(e: Emitter, node: Operand): void {
  const { writer } = e;
  switch (node.type) {
    case 'Identifier':
      emitName(e, node);
      break;
    case 'PrivateIdentifier':
      writer.mark(node).privateName(node.name);
      break;
    case 'Literal':
      emitLiteral(e, node);
      break;
    case 'ThisExpression':
      emitThis(e, node);
      break;
    case 'Super':
      writer.mark(node).token('super');
      break;
    case 'ArrayExpression':
      emitArray(e, node);
      break;
    case 'ObjectExpression':
      emitObject(e, node);
      break;
    case 'FunctionExpression':
      emitFunction(e, node, node.id ?? null);
      break;
    case 'ArrowFunctionExpression':
      emitArrow(e, node);
      break;
    case 'ClassExpression':
      emitClass(e, node);
      break;
    case 'UnaryExpression':
    case 'UpdateExpression':
      emitUnary(e, node);
      break;
    case 'BinaryExpression':
    case 'LogicalExpression':
      emitBinary(e, node);
      break;
    case 'AssignmentExpression':
      emitAssignment(e, node);
      break;
    case 'MemberExpression':
    case 'CallExpression':
      emitAccess(e, node);
      break;
    case 'ChainExpression':
      emitBare(e, node.expression);
      break;
    case 'NewExpression':
      emitNew(e, node);
      break;
    case 'TaggedTemplateExpression':
      emitTagged(e, node);
      break;
    case 'TemplateLiteral':
      if (!e.metered || node.expressions.length === 0) emitTemplate(e, node);
      else {
        writer.token('$tsugi_made').token('(');
        emitTemplate(e, node);
        writer.token(')');
      }
      break;
    case 'ConditionalExpression':
      emitExpression(e, node.test, LEVEL.or);
      writer.space().token('?').space();
      emitExpression(e, node.consequent, LEVEL.assignment);
      writer.space().token(':').space();
      emitExpression(e, node.alternate, LEVEL.assignment);
      break;
    case 'SequenceExpression':
      emitList(e, node.expressions);
      break;
    case 'AwaitExpression':
    case 'YieldExpression':
      emitResume(e, node);
      break;
    case 'ImportExpression':
      emitImport(e, node);
      break;
    case 'MetaProperty':
      emitMeta(e, node);
      break;
    case 'ParenthesizedExpression':
      emitExpression(e, node.expression, LEVEL.primary);
      break;
  }
}

/** Expressions between commas: arguments, elements, a sequence. */
export function emitList(e: Emitter, list: readonly (Expression | SpreadElement)[]): void {
  for (const [index, item] of list.entries()) {
    if (index > 0) e.writer.token(',').space();
    emitItem(e, item);
  }
}

/** @param inArray whether a spread item is one of an array and not of a call */
export function emitItem(e: Emitter, item: Expression | SpreadElement, inArray = false): void {
  if (item.type !== 'SpreadElement') {
    const looks = looksAtItem(e, item);
    if (looks) e.writer.token('$tsugi_seen').token('(');
    emitExpression(e, item, LEVEL.assignment);
    if (looks) e.writer.token(')');
    return;
  }
  e.writer.mark(item).token('...');
  if (!e.metered) {
    emitExpression(e, item.argument, LEVEL.assignment);
    return;
  }
  e.writer.mark(item.argument).token('$tsugi_spread').token('(');
  emitExpression(e, item.argument, LEVEL.assignment);
  // a call's message quotes nothing
  if (inArray)
    e.writer
      .token(',')
      .space()
      .string(item.argument.type === 'ObjectExpression' ? '{(intermediate value)}' : render(item.argument));
  e.writer.token(')');
}

function emitArray(e: Emitter, node: ArrayExpression): void {
  const { writer } = e;
  writer.mark(node).token('[');
  for (const [index, item] of node.elements.entries()) {
    if (index > 0) writer.token(',').space();
    if (item !== null) emitItem(e, item, true);
    // A hole at the end needs a comma of its own.
    else if (index === node.elements.length - 1) writer.token(',');
  }
  writer.token(']');
}

function emitThis(e: Emitter, node: ThisExpression): void {
  const { program, topLevelThis } = e.resolution;
  e.writer.mark(node);
  if (program.sourceType === 'module' && topLevelThis.has(node)) {
    e.writer.token('(').prefix('void').number(0).token(')');
  } else e.writer.token('this');
}

function emitUnary(e: Emitter, node: UnaryExpression | UpdateExpression): void {
  if (node.type === 'UnaryExpression') e.operators++;
  if (node.type === 'UpdateExpression' && !node.prefix) {
    emitExpression(e, node.argument, LEVEL.chain);
    e.writer.token(node.operator);
    return;
  }
  e.writer.mark(node).prefix(node.operator);
  emitExpression(e, node.argument, LEVEL.unary);
}

function emitAssignment(e: Emitter, node: AssignmentExpression): void {
  const { writer } = e;
  if (setsLength(e, node)) {
    emitTarget(e, node);
    writer.operator('=').token('$tsugi_size').token('(');
    emitExpression(e, node.right, LEVEL.assignment);
    writer.token(',').space().number(0).token(')');
    return;
  }
  if (node.operator === '=') {
    emitDestructured(e, node.left as Pattern, node.right, () => emitTarget(e, node));
    return;
  }
  e.operators++;
  const guarded = isGuardedAssignment(e, node);
  if (guarded && node.operator === '**=' && node.left.type === 'Identifier') {
    emitTarget(e, node);
    writer.operator('=').token('$tsugi_power').token('(');
    emitName(e, node.left);
    writer.token(',').space();
    emitExpression(e, node.right, LEVEL.assignment);
    writer.token(')');
    return;
  }
  if (guarded) writer.token('$tsugi_made').token('(');
  emitTarget(e, node);
  writer.operator(node.operator);
  if (guarded && node.operator === '**=') writer.token('$tsugi_exponent').token('(');
  emitExpression(e, node.right, LEVEL.assignment);
  if (guarded && node.operator === '**=') writer.token(')');
  if (guarded) writer.token(')');
}

/**
 * The left side of an assignment or default. Parentheses around a name are kept: they alone decide that an anonymous
 * function on the right gets no name (13.15.2, step 1.c).
 */
export function emitTarget(e: Emitter, node: Pick<AssignmentExpression, 'left' | 'start'>): void {
  const { left, start } = node;
  if (left.type !== 'Identifier' || left.start === start) {
    emitPattern(e, left);
    return;
  }
  e.writer.token('(');
  emitName(e, left);
  e.writer.token(')');
}

/** The check after a suspension: meanwhile the call may have been terminated. */
function emitResume(e: Emitter, node: AwaitExpression | YieldExpression): void {
  const { writer } = e;
  writer.mark(node);
  if (e.metered) writer.token('$tsugi_resume');
  writer.token('(').mark(node);
  if (node.type === 'AwaitExpression') {
    writer.token('await').space();
    emitExpression(e, node.argument, LEVEL.unary);
  } else {
    writer.token('yield');
    if (node.delegate) writer.token('*');
    if (node.argument != null) {
      writer.space();
      emitExpression(e, node.argument, LEVEL.assignment);
    }
  }
  writer.token(')');
}

function emitImport(e: Emitter, node: ImportExpression): void {
  e.writer.mark(node).token('$tsugi_import').token('(');
  emitList(e, node.options == null ? [node.source] : [node.source, node.options]);
  e.writer.token(')');
}

function emitMeta(e: Emitter, node: MetaProperty): void {
  e.writer.mark(node);
  if (node.meta.name === 'import') e.writer.token('$tsugi_meta');
  else e.writer.token('new').token('.').property('target');
}

export function emitTemplate(e: Emitter, node: TemplateLiteral): void {
  const chunks = node.quasis.map(({ value }) => value.raw);
  e.writer.mark(node).template(chunks, (index) => {
    const expression = node.expressions[index];
    if (expression !== undefined) emitExpression(e, expression, LEVEL.sequence);
  });
}
