/** Expressions. Chains that lean to the left are walked in a loop, as they can be long. */
import type {
  ArrayExpression,
  AssignmentExpression,
  BinaryExpression,
  BinaryOperator,
  Expression,
  Literal,
  LogicalExpression,
  ObjectExpression,
  Pattern as PatternNode,
  PrivateIdentifier,
  SpreadElement,
  Super,
  TemplateLiteral,
  UnaryExpression,
  UpdateExpression,
  YieldExpression,
} from '../../parse/nodes.ts';
import { isRegExp } from '../../parse/nodes.ts';
import { type InfixOperator, isLogical, OPERATORS } from '../../parse/operators.ts';
import { render } from '../../parse/render.ts';
import type { Expr, ObjectMember } from '../ir.ts';
import { type Activation, operands } from './activation.ts';
import { lowerClass } from './classes.ts';
import { lowerFunction } from './functions.ts';
import {
  elementOperands,
  lowerChain,
  lowerDelete,
  lowerElements,
  lowerKey,
  lowerMember,
  lowerNew,
  lowerTagged,
  privatePlace,
  readMember,
  useThis,
  writeMember,
} from './members.ts';
import { constant, readName, UNDEFINED, writeName } from './names.ts';
import { bindPattern } from './patterns.ts';

type Operand = Expression | Super | SpreadElement | PrivateIdentifier;

/** An anonymous function or class takes the name of what it is given to (IsAnonymousFunctionDefinition, 8.4.2). */
export function lowerNamed(a: Activation, node: Expression, target: PatternNode | string): Expr {
  const name = typeof target === 'string' ? target : target.type === 'Identifier' ? target.name : null;
  return name === null ? lowerExpression(a, node) : lowerWithName(a, node, name);
}

export const takesName = (node: Expression): boolean => {
  if (node.type === 'ArrowFunctionExpression') return true;
  return (node.type === 'FunctionExpression' || node.type === 'ClassExpression') && node.id == null;
};

function lowerWithName(a: Activation, node: Expression, name: string): Expr {
  if (node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression') {
    return lowerFunction(a, node, takesName(node) ? name : '');
  }
  if (node.type === 'ClassExpression') return lowerClass(a, node, takesName(node) ? name : '');
  return lowerExpression(a, node);
}

export function lowerExpression(a: Activation, node: Operand): Expr {
  switch (node.type) {
    case 'Identifier':
      return readName(a, node);
    case 'Literal':
      return lowerLiteral(a, node);
    case 'ThisExpression': {
      const at = node.start;
      return { t: 'this', y: false, ...useThis(a), at };
    }
    case 'ArrayExpression':
      return lowerArray(a, node);
    case 'ObjectExpression':
      return lowerObject(a, node);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return lowerFunction(a, node, '');
    case 'ClassExpression':
      return lowerClass(a, node, '');
    case 'UnaryExpression':
      return lowerUnary(a, node);
    case 'UpdateExpression':
      return lowerUpdate(a, node);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return lowerBinary(a, node);
    case 'AssignmentExpression':
      return lowerAssignment(a, node);
    case 'ConditionalExpression': {
      const test = lowerExpression(a, node.test);
      const then = lowerExpression(a, node.consequent);
      const otherwise = lowerExpression(a, node.alternate);
      return { t: 'conditional', y: test.y || then.y || otherwise.y, test, then, otherwise };
    }
    case 'MemberExpression':
    case 'CallExpression':
      return lowerChain(a, node);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return lowerExpression(a, node.expression);
    case 'NewExpression':
      return lowerNew(a, node);
    case 'SequenceExpression': {
      const list = node.expressions.map((value) => lowerExpression(a, value));
      return { t: 'sequence', y: list.some(({ y }) => y), list };
    }
    case 'TemplateLiteral':
      return lowerTemplate(a, node);
    case 'TaggedTemplateExpression':
      return lowerTagged(a, node);
    case 'YieldExpression':
      return lowerYield(a, node);
    case 'AwaitExpression':
      a.suspends = true;
      return { t: 'await', y: true, value: lowerExpression(a, node.argument), at: node.start };
    case 'ImportExpression': {
      const given = [node.source, ...(node.options == null ? [] : [node.options])];
      return operands(
        a,
        given.map((of) => lowerExpression(a, of)),
        ([specifier, options = null]) => ({ t: 'import', y: false, specifier: specifier as Expr, options }),
      );
    }
    case 'MetaProperty': {
      if (node.meta.name === 'import') {
        return { t: 'meta', y: false };
      }
      const { activation, hops } = a.lexical;
      if (activation.owner.type === 'PropertyDefinition' || activation.owner.type === 'StaticBlock') return UNDEFINED;
      if (activation.newTarget < 0) activation.newTarget = activation.slot();
      return { t: 'newTarget', y: false, hops, slot: activation.newTarget };
    }
    case 'SpreadElement':
    case 'PrivateIdentifier':
    case 'Super':
      return a.program.refuse(node, 'Unexpected token');
  }
}

function lowerLiteral(a: Activation, node: Literal): Expr {
  if (isRegExp(node)) {
    const { pattern, flags } = node.regex;
    // The parser knows the current edition; the V8 at hand may not. It has tried to compile the pattern.
    if (node.value === null) a.program.refuse(node, 'This version of Node cannot run this regular expression');
    return { t: 'regexp', y: false, pattern, flags };
  }
  if (node.bigint != null) return { t: 'bigint', y: false, value: node.bigint };
  const { value } = node;
  if (value === Number.POSITIVE_INFINITY) return { t: 'infinity', y: false };
  return constant(value as string | number | boolean | null);
}

function lowerArray(a: Activation, node: ArrayExpression): Expr {
  const present = node.elements.filter((element) => element !== null);
  const lowered = lowerElements(a, present);
  return operands(a, elementOperands(a, lowered, node.start), (given) => {
    let next = 0;
    const elements = node.elements.map((element) => {
      if (element === null) return null;
      const at = next++;
      return { ...(lowered[at] as (typeof lowered)[number]), value: given[at] as Expr };
    });
    return { t: 'array', y: false, elements };
  });
}

function lowerObject(a: Activation, node: ObjectExpression): Expr {
  const members: ObjectMember[] = node.properties.map((property) => {
    if (property.type === 'SpreadElement') {
      return { kind: 'spread', key: null, value: lowerExpression(a, property.argument), named: false };
    }
    const { kind, method, computed, shorthand, value } = property;
    const key = lowerKey(a, property.key, computed);
    const name = computed ? '' : String((key as { value: unknown }).value);
    if (method || kind !== 'init') {
      const code = lowerFunction(a, value as never, kind === 'init' ? name : `${kind} ${name}`, 'method');
      return { kind: kind === 'init' ? 'method' : kind, key, value: code, named: computed };
    }
    if (name === '__proto__' && !computed && !shorthand) {
      return { kind: 'proto', key: null, value: lowerExpression(a, value), named: false };
    }
    // a key in brackets that is a plain text is known as well
    const known = computed ? (key.t === 'const' ? String(key.value) : null) : name;
    const lowered = known === null ? lowerExpression(a, value) : lowerNamed(a, value, known);
    return { kind: 'value', key, value: lowered, named: known === null && takesName(value) };
  });
  const suspends = members.some(({ key, value }) => key?.y === true || value.y);
  const list = members.flatMap(({ kind, key, value }): Expr[] => {
    const spread: Expr = { t: 'spread', y: false, value };
    const own = suspends && kind === 'spread' && !value.y ? spread : value;
    // methods are made with their object
    if (kind === 'method' || kind === 'get' || kind === 'set') return key === null ? [] : [key];
    return key === null ? [own] : [key, own];
  });
  return operands(a, list, (given) => {
    let next = 0;
    const built = members.map((member) => {
      const key = member.key === null ? null : (given[next++] as Expr);
      const isMethod = member.kind === 'method' || member.kind === 'get' || member.kind === 'set';
      return { ...member, key, value: isMethod ? member.value : (given[next++] as Expr) };
    });
    return { t: 'object', y: false, members: built };
  });
}

function lowerTemplate(a: Activation, node: TemplateLiteral): Expr {
  const strings = node.quasis.map(({ value }) => value.cooked ?? '');
  const list = node.expressions.map((value) => lowerExpression(a, value));
  if (list.length === 0) return constant(strings[0] ?? '');
  const texts = list.some(({ y }) => y)
    ? list.map((value) => operands(a, [value], ([of]): Expr => ({ t: 'toString', y: false, value: of as Expr })))
    : list;
  return operands(a, texts, (values) => ({ t: 'template', y: false, strings, values }));
}

function lowerUnary(a: Activation, node: UnaryExpression): Expr {
  const { operator, argument } = node;
  const at = node.start;
  if (operator === 'delete') {
    const target = unwrap(argument);
    if (target.type === 'MemberExpression') return lowerDelete(a, target);
    const value = lowerExpression(a, argument);
    return { t: 'sequence', y: value.y, list: [value, constant(true)] };
  }
  if (operator === 'typeof' && argument.type === 'Identifier' && a.program.binding(argument) === undefined) {
    return { t: 'typeofGlobal', y: false, name: argument.name };
  }
  const value = lowerExpression(a, argument);
  return operands(a, [value], ([of]) => ({ t: 'unary', y: false, op: operator, value: of as Expr, at }));
}

function unwrap(node: Expression): Expression {
  let inner = node;
  while (inner.type === 'ChainExpression' || inner.type === 'ParenthesizedExpression') inner = inner.expression;
  return inner;
}

function lowerUpdate(a: Activation, node: UpdateExpression): Expr {
  const { prefix } = node;
  const delta = node.operator === '++' ? 1 : -1;
  const target = unwrap(node.argument);
  const at = node.start;
  if (target.type === 'Identifier') {
    const { place, dead, fixed } = writeName(a, target, UNDEFINED);
    return { t: 'update', y: false, place, dead, fixed, delta, prefix, at };
  }
  if (target.type !== 'MemberExpression') return a.program.refuse(node, 'Invalid left-hand side in an update');
  const member = lowerMember(a, target);
  return operands(a, member.operands, (given) => ({
    t: 'updateMember',
    y: false,
    member: member.build(given),
    delta,
    prefix,
    at: target.property.start,
  }));
}

function lowerBinary(a: Activation, root: BinaryExpression | LogicalExpression): Expr {
  const spine: (BinaryExpression | LogicalExpression)[] = [];
  let leaf: Expression | PrivateIdentifier = root;
  while (leaf.type === 'BinaryExpression' || leaf.type === 'LogicalExpression') {
    spine.push(leaf);
    leaf = leaf.left;
  }
  const innermost = spine.at(-1) as BinaryExpression | LogicalExpression;
  let result: Expr | null = leaf.type === 'PrivateIdentifier' ? null : lowerExpression(a, leaf);
  for (let i = spine.length - 1; i >= 0; i--) {
    const node = spine[i] as BinaryExpression | LogicalExpression;
    const right = lowerExpression(a, node.right);
    if (node.type === 'LogicalExpression') {
      const left: Expr = result as Expr;
      result = { t: 'logical', y: left.y || right.y, op: node.operator, left, right };
      continue;
    }
    const at = node.start;
    if (result === null && innermost.left.type === 'PrivateIdentifier') {
      const name = privatePlace(a, innermost.left);
      result = operands(a, [right], ([value]) => ({ t: 'hasPrivate', y: false, name, value: value as Expr, at }));
      continue;
    }
    result = operate(a, node.operator, result as Expr, right, at);
  }
  return result as Expr;
}

/** A binary operator between two operands, of which any may suspend. @param at where it stands */
function operate(a: Activation, op: BinaryOperator, left: Expr, right: Expr, at: number): Expr {
  return operands(a, [left, right], ([of, by]) => ({
    t: 'binary',
    y: false,
    op,
    left: of as Expr,
    right: by as Expr,
    at: OPERATORS[op].refuses ? at : -1,
  }));
}

function lowerAssignment(a: Activation, node: AssignmentExpression): Expr {
  const { operator, left } = node;
  if (operator === '=') return lowerPlain(a, node);
  const target = left.type === 'MemberExpression' ? left : unwrap(left as Expression);
  const op = operator.slice(0, -1) as InfixOperator;
  if (isLogical(op)) {
    if (target.type === 'Identifier') {
      const right = writeName(a, target, lowerNamed(a, node.right, target));
      return { t: 'logical', y: right.y, op, left: readName(a, target), right };
    }
    if (target.type !== 'MemberExpression') return a.program.refuse(node, 'Invalid left-hand side in an assignment');
    const member = lowerMember(a, target);
    const steps: { slot: number; value: Expr }[] = [];
    for (const [index, value] of member.operands.entries()) {
      const isKey = index === member.operands.length - 1 && target.computed;
      const base = index === 0 ? -1 : (steps[0]?.slot ?? -1);
      // the key is converted once
      const once = (of: Expr): Expr => ({ t: 'toKey', y: false, value: of, base });
      const held = isKey ? operands(a, [value], ([of]) => once(of as Expr)) : value;
      steps.push({ slot: a.slot(), value: held });
    }
    const built = member.build(steps.map(({ slot }): Expr => ({ t: 'slot', y: false, slot })));
    const value = lowerExpression(a, node.right);
    const right = operands(a, [value], ([of]) => writeMember(built, of as Expr, target));
    const result: Expr = { t: 'logical', y: right.y, op, left: readMember(built, target), right };
    return { t: 'spill', y: result.y || steps.some(({ value }) => value.y), steps, result };
  }
  const value = lowerExpression(a, node.right);
  const at = node.start;
  if (target.type === 'Identifier') {
    const { place, dead, fixed } = writeName(a, target, UNDEFINED);
    if (!value.y) return { t: 'compound', y: false, op, place, dead, fixed, value, at };
    return writeName(a, target, operate(a, op, readName(a, target), value, at));
  }
  if (target.type !== 'MemberExpression') return a.program.refuse(node, 'Invalid left-hand side in an assignment');
  const member = lowerMember(a, target);
  if (!value.y) {
    return operands(a, member.operands, (given) => ({
      t: 'compoundMember',
      y: false,
      member: member.build(given),
      op,
      value,
      at: target.property.start,
    }));
  }
  const steps = member.operands.map((of) => ({ slot: a.slot(), value: of }));
  const built = member.build(steps.map(({ slot }): Expr => ({ t: 'slot', y: false, slot })));
  const made = operate(a, op, readMember(built, target), value, at);
  const result = operands(a, [made], ([of]) => writeMember(built, of as Expr, target));
  return { t: 'spill', y: true, steps, result };
}

function lowerPlain(a: Activation, node: AssignmentExpression): Expr {
  const { left, right } = node;
  if (left.type === 'ObjectPattern' || left.type === 'ArrayPattern') {
    return bindPattern(a, left, lowerExpression(a, right), false, right);
  }
  const target = left.type === 'MemberExpression' ? left : unwrap(left as Expression);
  if (target.type === 'Identifier') {
    // acorn keeps no parentheses, but the places of nodes tell: `(f) = () => {}` names nothing
    const named = left.start === node.start;
    return writeName(a, target, named ? lowerNamed(a, right, target) : lowerExpression(a, right));
  }
  if (target.type !== 'MemberExpression') return a.program.refuse(node, 'Invalid left-hand side in an assignment');
  const member = lowerMember(a, target);
  const isLength = target.computed
    ? target.property.type === 'Literal' && target.property.value === 'length'
    : target.property.type === 'Identifier' && target.property.name === 'length';
  return operands(a, [...member.operands, lowerExpression(a, right)], (given) => {
    const value = given.at(-1) as Expr;
    return writeMember(member.build(given), isLength ? { t: 'size', y: false, value } : value, target);
  });
}

function lowerYield(a: Activation, node: YieldExpression): Expr {
  a.suspends = true;
  const value = node.argument == null ? UNDEFINED : lowerExpression(a, node.argument);
  const async = (a.owner as { async?: boolean }).async === true;
  const at = node.start;
  if (!node.delegate) return { t: 'yield', y: true, value, at, async };
  return { t: 'delegate', y: true, value, at, async, text: node.argument == null ? '' : render(node.argument) };
}
