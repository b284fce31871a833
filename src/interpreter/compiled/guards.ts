/**
 * Where operators get a guard: their results can be large, or large things are their operands. What a literal rules out
 * has none, and V8 leaves out the others where it knows that it has numbers.
 */
import type {
  AssignmentExpression,
  BinaryExpression,
  CallExpression,
  Expression,
  LogicalExpression,
  NewExpression,
  SpreadElement,
} from '../parse/nodes.ts';
import type { Emitter } from './emitter.ts';
import type { Operand } from './precedence.ts';
import type { RuntimeName } from './tokens.ts';

type Binary = BinaryExpression | LogicalExpression;

/** What is a number or throws: no operator but `+` takes a number beside a BigInt. */
function isNumeric(node: Operand): boolean {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number';
    case 'UnaryExpression':
      return node.operator === '+';
    case 'BinaryExpression':
      return (
        node.operator === '>>>' || (ARITHMETIC.has(node.operator) && (isNumeric(node.left) || isNumeric(node.right)))
      );
    case 'ParenthesizedExpression':
      return isNumeric(node.expression);
    default:
      return false;
  }
}
const ARITHMETIC: ReadonlySet<string> = new Set(['-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>']);

/** What is short as a text: numbers of all kinds, and what tests give. */
function isShort(node: Operand): boolean {
  switch (node.type) {
    case 'UnaryExpression':
    case 'UpdateExpression':
      return true;
    case 'BinaryExpression':
      return node.operator !== '+';
    default:
      return isNumeric(node);
  }
}

const isSmallLiteral = (node: Operand): boolean => node.type === 'Literal' && typeof node.value !== 'string';

/** @param parent what the result is the left operand of @returns what is called with it, or with the operands */
export function guardOf(e: Emitter, node: Binary, parent: Binary | undefined): RuntimeName | undefined {
  if (!e.metered) return undefined;
  const { operator, left, right } = node;
  switch (operator) {
    case '+':
      // of a sum of many the last is the longest
      if (parent?.operator === '+' || isShort(left) || isShort(right)) return undefined;
      return '$tsugi_made';
    case '*':
      return isNumeric(left) || isNumeric(right) ? undefined : '$tsugi_made';
    case '<<':
    case '>>':
      return isSmallLiteral(right) || isNumeric(left) || isNumeric(right) ? undefined : '$tsugi_made';
    case '**':
      return isNumeric(left) || isNumeric(right) ? undefined : '$tsugi_power';
    default:
      return undefined;
  }
}

/** The same for an assignment with an operator; its value is looked at when it has been assigned. */
export function isGuardedAssignment(e: Emitter, { operator, right }: AssignmentExpression): boolean {
  if (!e.metered || isNumeric(right) || (operator === '+=' && isShort(right))) return false;
  return (
    operator === '+=' ||
    operator === '*=' ||
    operator === '**=' ||
    ((operator === '<<=' || operator === '>>=') && !isSmallLiteral(right))
  );
}

/** Typed arrays, maps and the like look at their arguments themselves. */
const OWN_GUARDS: ReadonlySet<string> = new Set([
  ...['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Float16Array', 'Int32Array'],
  ...['Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array', 'ArrayBuffer', 'DataView'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Error', 'TypeError', 'RangeError', 'RegExp', 'URL'],
]);

/**
 * Bytes that each unit of the first argument may stand for, 0 for an array's, -1 if it is no size. A constructor under
 * another name is taken for one of bytes.
 */
export function sizeOfArgument(e: Emitter, { type, callee, arguments: list }: NewExpression | CallExpression): number {
  const [first] = list;
  if (!e.metered || list.length !== 1 || first === undefined || !mayBeSize(first)) return -1;
  const isArray = callee.type === 'Identifier' && callee.name === 'Array';
  if (type === 'NewExpression') {
    if (isArray) return 0;
    const known = callee.type === 'Identifier' && e.resolution.bindings.get(callee) === undefined;
    return known && OWN_GUARDS.has(callee.name) ? -1 : 1;
  }
  return isArray || callee.type === 'Super' ? 0 : -1;
}

function mayBeSize(node: Expression | SpreadElement): boolean {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number' && node.value > 65_535;
    case 'TemplateLiteral':
    case 'ArrayExpression':
    case 'ObjectExpression':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ClassExpression':
    case 'SpreadElement':
    case 'NewExpression':
    case 'ThisExpression':
      return false;
    default:
      return true;
  }
}

/** `x.length = …`, which makes an array as long. */
export function setsLength(e: Emitter, { operator, left }: AssignmentExpression): boolean {
  if (!e.metered || operator !== '=' || left.type !== 'MemberExpression') return false;
  const { property, computed } = left;
  return computed
    ? property.type === 'Literal' && property.value === 'length'
    : property.type === 'Identifier' && property.name === 'length';
}
