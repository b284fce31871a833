/**
 * Looks for the alarm between calls. Who calls a function of a guest comes to a tick; but what a name stands for may as
 * well be a built-in that takes long and counts nothing (`const List = Array`), and a text can have thousands of such calls
 * one after the other without a loop. So no three calls whose callee is not known follow each other without one of
 *
 *     if ($tsugi_w[0] !== 0) $tsugi_slow();       between two statements
 *     f(x, $tsugi_seen(g(y)))                     within an expression: the last argument goes through it
 */
import type {
  AnyNode,
  BinaryExpression,
  CallExpression,
  Expression,
  FunctionNode,
  NewExpression,
  SpreadElement,
} from '../parse/nodes.ts';
import type { Emitter } from './emitter.ts';
import type { Operand } from './precedence.ts';

type Call = CallExpression | NewExpression;
/** `instanceof` calls what its right operand says. */
type Calling = Call | BinaryExpression;

/** Between two statements of a list. */
export function lookAfter(e: Emitter, statement: AnyNode): void {
  if (e.metered && !leaves(statement) && (e.pending >= MANY_CALLS || e.operators >= MANY_OPERATORS)) e.look();
}

/** Whether an item of a list has to go through a look, as there were many operators before it. */
export const looksAtItem = (e: Emitter, { type }: Operand | SpreadElement): boolean =>
  e.metered && e.operators >= 2 * MANY_OPERATORS && type !== 'Literal' && type !== 'SpreadElement';

/** The same for an operand of a long chain, which has so many before it. */
export const looksAtOperand = (e: Emitter, before: number): boolean =>
  e.metered && before > 0 && before % MANY_OPERATORS === 0;

const leaves = ({ type }: AnyNode): boolean =>
  type === 'ReturnStatement' || type === 'ThrowStatement' || type === 'BreakStatement' || type === 'ContinueStatement';

/** Whether the last argument has to go through a look, as calls that are not known may have come before it or are in it. */
export function looksAtLast(e: Emitter, node: Call): boolean {
  const last = node.arguments.at(-1);
  if (last === undefined || !e.metered || !isOpaque(e, node)) return false;
  return e.pending >= MANY_CALLS || node.arguments.some(mayCall);
}

/** Notes a call. */
export function called(e: Emitter, node: Calling): void {
  if (e.metered && isOpaque(e, node)) e.pending++;
}

/** So many calls may follow each other without a look; one in the argument of another is followed by one in any case. */
const MANY_CALLS = 2;
/** Of so many operators, each of which may convert a long text, no more follow each other without a look than twice as many. */
const MANY_OPERATORS = 32;
/** So few operators may be in a function that looks for the alarm only where it calls something. */
const FEW_OPERATORS = 4;

/** Whether the tick of a function has to look for the alarm: a small one that calls nothing but its like does not. */
export function looksAtEntry(e: Emitter, node: FunctionNode): boolean {
  const work = e.resolution.work.get(node);
  return work !== undefined && (work.operators > FEW_OPERATORS || work.calls.some((call) => isOpaque(e, call)));
}

/** Whether the callee may be something that does not tick, and what it is given something to be busy with. */
function isOpaque(e: Emitter, node: Calling): boolean {
  if (node.type === 'BinaryExpression') return true;
  const { type, callee, arguments: list } = node;
  if (list.every(isHarmless)) return false;
  if (callee.type === 'Super') return false;
  if (callee.type === 'MemberExpression') {
    const { object, computed } = callee;
    return computed || object.type !== 'Identifier' || object.name !== 'Math' || e.resolution.bindings.has(object);
  }
  if (callee.type !== 'Identifier' || type === 'NewExpression') return true;
  const binding = e.resolution.bindings.get(callee);
  // a script declares again what another has declared
  const stays = e.resolution.program.sourceType === 'module' || binding?.scope !== e.resolution.root;
  return binding?.ownFunction !== true || binding.assigned || !stays;
}

/** What no built-in can be kept busy with. */
function isHarmless(node: Expression | SpreadElement): boolean {
  switch (node.type) {
    case 'Literal':
      return typeof node.value !== 'number' || node.value < 65_536;
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return true;
    default:
      return false;
  }
}

/** Whether there may be a call in it, outside of functions. */
function mayCall(start: Operand | SpreadElement): boolean {
  let node = start;
  for (;;) {
    switch (node.type) {
      case 'Identifier':
      case 'Literal':
      case 'ThisExpression':
      case 'Super':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return false;
      case 'MemberExpression':
        if (node.computed && node.property.type !== 'PrivateIdentifier' && mayCall(node.property)) return true;
        node = node.object;
        continue;
      case 'BinaryExpression':
      case 'LogicalExpression':
        if (mayCall(node.right)) return true;
        node = node.left;
        continue;
      case 'UnaryExpression':
      case 'UpdateExpression':
      case 'SpreadElement':
        node = node.argument;
        continue;
      case 'ParenthesizedExpression':
        node = node.expression;
        continue;
      case 'TemplateLiteral':
        return node.expressions.some(mayCall);
      default:
        return true;
    }
  }
}
