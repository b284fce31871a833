/** Binary and logical expressions. Chains that lean to the left are printed in a loop, as they can be long. */
import type { BinaryExpression, LogicalExpression } from '../parse/nodes.ts';
import { LEVEL, OPERATORS } from '../parse/operators.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression } from './expressions.ts';
import { guardOf } from './guards.ts';
import { called, looksAtOperand } from './looks.ts';
import { levelOf, type Operand } from './precedence.ts';

type Binary = BinaryExpression | LogicalExpression;

const isBinary = (node: Operand): node is Binary =>
  node.type === 'BinaryExpression' || node.type === 'LogicalExpression';

export function emitBinary(e: Emitter, root: Binary): void {
  const { writer } = e;
  const spine: Binary[] = [];
  let leaf: Operand = root;
  while (isBinary(leaf)) {
    spine.push(leaf);
    if (leaf !== root && mustWrap(e, leaf, spine.at(-2))) writer.token('(');
    const guard = guardOf(e, leaf, spine.at(-2));
    if (guard !== undefined) writer.token(guard).token('(');
    leaf = leaf.left;
  }
  const innermost = spine.at(-1) ?? root;
  emitExpression(e, leaf, OPERATORS[innermost.operator].left);
  for (let at = spine.length - 1; at >= 0; at--) {
    const node = spine[at];
    if (node === undefined) break;
    const guard = guardOf(e, node, spine[at - 1]);
    const given = guard !== undefined && guard !== '$tsugi_made';
    if (given) writer.token(',').space();
    else writer.operator(node.operator);
    const looks = !isLogical(node) && looksAtOperand(e, spine.length - 1 - at);
    if (looks) writer.token('$tsugi_seen').token('(');
    if (given || looks) emitExpression(e, node.right, LEVEL.assignment);
    else emitRight(e, node);
    if (looks) writer.token(')');
    if (!isLogical(node)) e.operators++;
    if (guard !== undefined) writer.token(')');
    if (node.operator === 'instanceof') called(e, node);
    if (node !== root && mustWrap(e, node, spine[at - 1])) writer.token(')');
  }
}

const isLogical = ({ type }: Binary): boolean => type === 'LogicalExpression';

function emitRight(e: Emitter, node: Binary): void {
  if (isBinary(node.right) && mixes(node.right, node)) emitExpression(e, node.right, LEVEL.primary);
  else emitExpression(e, node.right, OPERATORS[node.operator].right);
}

/** True if a binary expression needs parentheses as the left operand of another. */
function mustWrap(e: Emitter, left: Binary, parent: Binary | undefined): boolean {
  if (parent === undefined) return false;
  return levelOf(left) < OPERATORS[parent.operator].left || mixes(left, parent) || isBareIn(e, left);
}

/** `??` does not stand beside `||` or `&&`. */
function mixes(child: Binary, parent: Binary): boolean {
  const logical = child.type === 'LogicalExpression' && parent.type === 'LogicalExpression';
  return logical && (child.operator === '??') !== (parent.operator === '??');
}

export const isBareIn = (e: Emitter, node: Operand): boolean =>
  e.noIn && node.type === 'BinaryExpression' && node.operator === 'in';
