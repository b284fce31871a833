/** Object literals, and the keys of objects, classes and patterns. */
import type {
  Expression,
  ObjectExpression,
  Pattern,
  PrivateIdentifier,
  Property,
  SpreadElement,
} from '../parse/nodes.ts';
import { LEVEL } from '../parse/operators.ts';
import { render } from '../parse/render.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression } from './expressions.ts';
import { emitMethod } from './functions.ts';
import { emitLiteral } from './literals.ts';
import { emitPattern } from './patterns.ts';
import { isIdentifierName } from './text.ts';

export function emitObject(e: Emitter, node: ObjectExpression): void {
  const { writer } = e;
  writer.mark(node).token('{');
  if (node.properties.length > 0) writer.space();
  for (const [index, property] of node.properties.entries()) {
    if (index > 0) writer.token(',').space();
    if (property.type === 'SpreadElement') emitObjectSpread(e, property);
    else emitProperty(e, property);
  }
  if (node.properties.length > 0) writer.space();
  writer.token('}');
}

/** An object of the host has its members on the prototype until somebody wants to list them. */
function emitObjectSpread(e: Emitter, node: SpreadElement): void {
  e.writer.mark(node).token('...').token('$tsugi_own').token('(');
  emitExpression(e, node.argument, LEVEL.assignment);
  e.writer.token(',').space().token('true').token(')');
}

/** The source of a pattern that leaves the rest to an object. */
function emitOwn(e: Emitter, source: Expression): void {
  e.writer.token('$tsugi_own').token('(');
  emitExpression(e, source, LEVEL.assignment);
  e.writer.token(')');
}

/** A pattern and what it takes apart; `target` prints the pattern if it is more than that. */
export function emitDestructured(e: Emitter, pattern: Pattern, source: Expression, target?: () => void): void {
  const rest = hasObjectRest(pattern);
  if (rest) e.owned = pattern;
  if (target === undefined) emitPattern(e, pattern);
  else target();
  e.writer.operator('=');
  if (rest) emitOwn(e, source);
  // the value of an assignment is its source, which nothing may stand for
  else if (e.metered && target === undefined && hasArrayRest(pattern)) {
    e.writer.mark(source).token('$tsugi_spread').token('(');
    emitExpression(e, source, LEVEL.assignment);
    e.writer.token(',').space().string(render(source)).token(')');
  } else emitExpression(e, source, LEVEL.assignment);
}

/** Takes all that an iterable gives. */
const hasArrayRest = (pattern: Pattern): boolean =>
  pattern.type === 'ArrayPattern' && pattern.elements.at(-1)?.type === 'RestElement';

export const hasObjectRest = (pattern: Pattern): boolean =>
  pattern.type === 'ObjectPattern' && pattern.properties.some(({ type }) => type === 'RestElement');

/** Shorthands stay what they are: `{ __proto__ }` makes a property, `{ __proto__: x }` sets the prototype. */
function emitProperty(e: Emitter, node: Property): void {
  const { key, value, computed } = node;
  if (value.type === 'FunctionExpression' && (node.method || node.kind !== 'init')) {
    emitMethod(e, value, node.kind === 'init' ? null : node.kind, () => emitKey(e, key, computed));
    return;
  }
  if (!node.shorthand) {
    emitKey(e, key, computed);
    e.writer.token(':').space();
  }
  emitExpression(e, value, LEVEL.assignment);
}

export function emitKey(e: Emitter, key: Expression | PrivateIdentifier, computed: boolean): void {
  const { writer } = e;
  if (key.type === 'PrivateIdentifier') writer.mark(key).privateName(key.name);
  else if (computed) {
    const { noIn } = e;
    e.noIn = false;
    writer.mark(key).token('[');
    emitExpression(e, key, LEVEL.assignment);
    writer.token(']');
    e.noIn = noIn;
  } else if (key.type === 'Literal') emitLiteral(e, key);
  else if (key.type === 'Identifier') {
    writer.mark(key);
    if (isIdentifierName(key.name)) writer.property(key.name);
    else writer.string(key.name);
  }
}
