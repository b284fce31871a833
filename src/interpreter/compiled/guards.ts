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
import { isNumeric } from '../resolve/numbers.ts';
import type { Emitter } from './emitter.ts';
import type { Operand } from './precedence.ts';
import type { RuntimeName } from './tokens.ts';

type Binary = BinaryExpression | LogicalExpression;

const isNumber = (e: Emitter, node: Operand): boolean => isNumeric(node, e.resolution.bindings);

/** What is short as a text: numbers of all kinds, and what tests give. */
function isShort(e: Emitter, node: Operand): boolean {
  switch (node.type) {
    case 'UnaryExpression':
    case 'UpdateExpression':
      return true;
    case 'BinaryExpression':
      return node.operator !== '+' || isNumber(e, node);
    default:
      return isNumber(e, node);
  }
}

/**
 * What is neither a BigInt, nor a long text, nor an object that may become one: whatever is compared with it, no text is
 * parsed for a BigInt.
 */
function isPlain(e: Emitter, node: Operand): boolean {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value.length <= MAX_PLAIN : typeof node.value !== 'bigint';
    case 'UnaryExpression':
    case 'BinaryExpression':
      return TESTS.has(node.operator) || isNumber(e, node);
    default:
      return isNumber(e, node);
  }
}
const MAX_PLAIN = 256;
/** What gives a boolean, a short text or `undefined`. */
const TESTS: ReadonlySet<string> = new Set([
  ...['!', 'typeof', 'void', 'delete'],
  ...['<', '<=', '>', '>=', '==', '!=', '===', '!==', 'in', 'instanceof'],
]);

const COMPARISONS = {
  '<': '$tsugi_less',
  '<=': '$tsugi_atMost',
  '>': '$tsugi_more',
  '>=': '$tsugi_atLeast',
  '==': '$tsugi_equal',
  '!=': '$tsugi_unequal',
} as const;

const isSmallLiteral = (node: Operand): boolean => node.type === 'Literal' && typeof node.value !== 'string';

/** @param parent what the result is the left operand of @returns what is called with it, or with the two operands */
export function guardOf(e: Emitter, node: Binary, parent: Binary | undefined): RuntimeName | undefined {
  if (!e.metered) return undefined;
  const { operator, left, right } = node;
  switch (operator) {
    case '+':
      // of a sum of many the last is the longest
      if (parent?.operator === '+' || isShort(e, left) || isShort(e, right)) return undefined;
      return '$tsugi_made';
    case '*':
      return isNumber(e, left) || isNumber(e, right) ? undefined : '$tsugi_made';
    case '<<':
    case '>>':
      return isSmallLiteral(right) || isNumber(e, left) || isNumber(e, right) ? undefined : '$tsugi_made';
    case '**':
      return isNumber(e, left) || isNumber(e, right) ? undefined : '$tsugi_power';
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return isPlain(e, left) || isPlain(e, right) ? undefined : COMPARISONS[operator];
    default:
      return undefined;
  }
}

/** The same for an assignment with an operator; its value is looked at when it has been assigned. */
export function isGuardedAssignment(e: Emitter, { operator, right }: AssignmentExpression): boolean {
  if (!e.metered || isNumber(e, right) || (operator === '+=' && isShort(e, right))) return false;
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
