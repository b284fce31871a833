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

/**
 * Whether the only argument may be a size: where a constructor is called that has a name, or one above a class. What is
 * made of a large number depends on the constructor, which the guard looks at when there is one.
 */
export function takesSize(e: Emitter, { type, callee, arguments: list }: NewExpression | CallExpression): boolean {
  const [first] = list;
  if (!e.metered || list.length !== 1 || first === undefined || !mayBeSize(first)) return false;
  if (type === 'NewExpression') return callee.type === 'Identifier';
  return callee.type === 'Super' || (callee.type === 'Identifier' && callee.name === 'Array');
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
