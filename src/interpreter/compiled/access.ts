/** Member accesses, calls and `new`. Chains (`a.b().c()`) are printed in a loop, as they can be long. */
import type {
  CallExpression,
  Expression,
  MemberExpression,
  NewExpression,
  TaggedTemplateExpression,
} from '../parse/nodes.ts';
import { LEVEL } from '../parse/operators.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression, emitList, emitTemplate } from './expressions.ts';
import { takesSize } from './guards.ts';
import { called, looksAtLast } from './looks.ts';
import { emitName } from './patterns.ts';
import type { Operand } from './precedence.ts';

type Link = MemberExpression | CallExpression;

const isLink = (node: Operand): node is Link => node.type === 'MemberExpression' || node.type === 'CallExpression';

export function emitAccess(e: Emitter, outermost: Link): void {
  const links: Link[] = [];
  let base: Operand = outermost;
  while (isLink(base)) {
    links.push(base);
    base = base.type === 'MemberExpression' ? base.object : base.callee;
  }
  const first = links.at(-1) ?? outermost;
  emitBase(e, base, first);
  let afterCall = false;
  for (let at = links.length - 1; at >= 0; at--) {
    const link = links[at];
    if (link === undefined) break;
    emitLink(e, link, afterCall);
    afterCall ||= link.type === 'CallExpression';
  }
}

function emitBase(e: Emitter, base: Operand, first: Link): void {
  const { writer } = e;
  if (base.type === 'Identifier' && base.name === 'eval' && first.type === 'CallExpression') {
    // Never a direct eval: it would see, and slow down, the variables of the emitted code.
    writer.mark(base).token('(').number(0).token(',').space();
    emitName(e, base);
    writer.token(')');
    return;
  }
  // `1.x` would be a malformed number.
  const isNumber = base.type === 'Literal' && typeof base.value === 'number';
  if (!isNumber) emitExpression(e, base, LEVEL.call);
  else {
    writer.token('(');
    emitExpression(e, base, LEVEL.sequence);
    writer.token(')');
  }
}

function emitLink(e: Emitter, link: Link, afterCall: boolean): void {
  const { writer } = e;
  if (link.type === 'CallExpression') {
    // V8 reports the call of anything but a name at its parenthesis.
    if (link.optional) writer.token('?.');
    if (!isNamed(link.callee)) writer.markEnd(link.callee);
    emitArguments(e, link);
    return;
  }
  const { property } = link;
  if (link.computed && property.type !== 'PrivateIdentifier') {
    if (link.optional) writer.token('?.');
    writer.mark(property).token('[');
    emitExpression(e, property, LEVEL.sequence);
    writer.token(']');
    return;
  }
  // V8 reports an access at its name, but after a call at its dot.
  const dot = afterCall && e.resolution.program.text.charAt(property.start - 1) === '.';
  writer.mark(property, dot ? 1 : 0).token(link.optional ? '?.' : '.');
  if (property.type === 'PrivateIdentifier') writer.mark(property).privateName(property.name);
  else if (property.type === 'Identifier') writer.mark(property).property(property.name);
}

const isNamed = (callee: Operand): boolean =>
  callee.type === 'Identifier' || callee.type === 'Super' || (callee.type === 'MemberExpression' && !callee.computed);

function emitArguments(e: Emitter, node: CallExpression | NewExpression): void {
  const { noIn, writer } = e;
  const sized = takesSize(e, node);
  e.noIn = false;
  writer.token('(');
  if (sized) writer.token('$tsugi_size').token('(');
  if (!sized && looksAtLast(e, node)) emitSeen(e, node.arguments);
  else emitList(e, node.arguments);
  if (sized) {
    writer.token(',').space();
    if (node.callee.type === 'Super') writer.token('new').token('.').property('target');
    else emitExpression(e, node.callee, LEVEL.assignment);
    writer.token(')');
  }
  writer.token(')');
  e.noIn = noIn;
  if (!sized) called(e, node);
}

/** Arguments of which the last goes through a look. */
function emitSeen(e: Emitter, list: CallExpression['arguments']): void {
  const { writer } = e;
  const last = list.at(-1);
  if (last === undefined) return;
  const others = list.slice(0, -1);
  emitList(e, others);
  if (others.length > 0) writer.token(',').space();
  if (last.type === 'SpreadElement') writer.mark(last).token('...');
  writer.token('$tsugi_seen').token('(');
  if (last.type === 'SpreadElement') {
    writer.mark(last.argument).token('$tsugi_spread').token('(');
    emitExpression(e, last.argument, LEVEL.assignment);
    writer.token(')');
  } else emitExpression(e, last, LEVEL.assignment);
  writer.token(')');
}

export function emitNew(e: Emitter, node: NewExpression): void {
  const { writer } = e;
  writer.mark(node).token('new').space();
  if (isPlainPath(node.callee)) emitExpression(e, node.callee, LEVEL.member);
  else {
    writer.token('(');
    emitExpression(e, node.callee, LEVEL.sequence);
    writer.token(')');
  }
  emitArguments(e, node);
}

/** A callee of `new` that cannot contain a call, whose parentheses `new` would take for its own. */
function isPlainPath(callee: Expression): boolean {
  let node: Operand = callee;
  while (node.type === 'MemberExpression') node = node.object;
  return node.type === 'Identifier' || node.type === 'ThisExpression' || node.type === 'MetaProperty';
}

export function emitTagged(e: Emitter, node: TaggedTemplateExpression): void {
  emitExpression(e, node.tag, LEVEL.call);
  emitTemplate(e, node.quasi);
}
