/** Object literals, and the keys of objects, classes and patterns. */
import type { Expression, ObjectExpression, PrivateIdentifier, Property } from '../parse/nodes.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression, emitItem } from './expressions.ts';
import { emitMethod } from './functions.ts';
import { emitLiteral } from './literals.ts';
import { LEVEL } from './precedence.ts';
import { isIdentifierName } from './text.ts';

export function emitObject(e: Emitter, node: ObjectExpression): void {
  const { writer } = e;
  writer.mark(node).token('{');
  if (node.properties.length > 0) writer.space();
  for (const [index, property] of node.properties.entries()) {
    if (index > 0) writer.token(',').space();
    if (property.type === 'SpreadElement') emitItem(e, property);
    else emitProperty(e, property);
  }
  if (node.properties.length > 0) writer.space();
  writer.token('}');
}

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
