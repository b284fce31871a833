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
  Super,
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

/** Times this, where typed arrays themselves are made; see `realm/guest/charges/guards.ts`. */
const TYPED = 16;

/** Bytes of an element, by constructor. */
const ELEMENTS: Readonly<Record<string, number>> = {
  Array: 0,
  Int8Array: 1,
  Uint8Array: 1,
  Uint8ClampedArray: 1,
  Int16Array: 2,
  Uint16Array: 2,
  Float16Array: 2,
  Int32Array: 4,
  Uint32Array: 4,
  Float32Array: 4,
  Float64Array: 8,
  BigInt64Array: 8,
  BigUint64Array: 8,
};

/**
 * Bytes that each unit of the first argument may stand for, 0 for an array's, -1 if it is no size. A constructor under another name is taken
 * for one of bytes.
 */
export function sizeOfArgument(e: Emitter, { type, callee, arguments: list }: NewExpression | CallExpression): number {
  const [first] = list;
  if (!e.metered || list.length !== 1 || first === undefined) return -1;
  const named =
    callee.type === 'Identifier' && Object.hasOwn(ELEMENTS, callee.name) ? ELEMENTS[callee.name] : undefined;
  // what has the name of a typed array and is one
  if (type === 'NewExpression' && named !== undefined && named > 0 && isFree(e, callee)) {
    return first.type === 'SpreadElement' || (first.type === 'Literal' && !mayBeSize(first)) ? -1 : named * TYPED;
  }
  if (!mayBeSize(first)) return -1;
  if (type === 'NewExpression') return named ?? 1;
  return callee.type === 'Super' || (callee.type === 'Identifier' && callee.name === 'Array') ? 0 : -1;
}

const isFree = (e: Emitter, callee: Expression | Super): boolean =>
  callee.type === 'Identifier' && e.resolution.bindings.get(callee) === undefined;

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
