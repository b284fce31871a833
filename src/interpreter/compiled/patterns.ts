/** Names and patterns: targets of declarations and assignments. */
import type { Identifier, ObjectPattern, Pattern } from '../parse/nodes.ts';
import { LEVEL } from '../parse/operators.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression, emitTarget } from './expressions.ts';
import { emitKey, hasObjectRest } from './objects.ts';
import { isIdentifierName } from './text.ts';

export function emitName(e: Emitter, node: Identifier): void {
  if (!isIdentifierName(node.name)) {
    e.refuse(node, 'This name uses a letter that this version of Node does not know: choose another');
  }
  e.writer.mark(node).name(node.name);
}

export function emitPattern(e: Emitter, node: Pattern): void {
  const { writer } = e;
  switch (node.type) {
    case 'Identifier':
      emitName(e, node);
      break;
    case 'MemberExpression':
      emitExpression(e, node, LEVEL.call);
      break;
    case 'ObjectPattern':
      emitObjectPattern(e, node);
      break;
    case 'ArrayPattern':
      writer.mark(node).token('[');
      for (const [index, element] of node.elements.entries()) {
        if (index > 0) writer.token(',').space();
        if (element !== null) emitPattern(e, element);
        // A hole at the end needs a comma of its own.
        else if (index === node.elements.length - 1) writer.token(',');
      }
      writer.token(']');
      break;
    case 'RestElement':
      writer.token('...');
      emitPattern(e, node.argument);
      break;
    case 'AssignmentPattern':
      emitTarget(e, node);
      writer.operator('=');
      emitExpression(e, node.right, LEVEL.assignment);
      break;
  }
}

function emitObjectPattern(e: Emitter, node: ObjectPattern): void {
  const { writer } = e;
  if (e.owned !== node && hasObjectRest(node)) e.hasHiddenRest = true;
  writer.mark(node).token('{');
  if (node.properties.length > 0) writer.space();
  for (const [index, property] of node.properties.entries()) {
    if (index > 0) writer.token(',').space();
    if (property.type !== 'RestElement' && !property.shorthand) {
      emitKey(e, property.key, property.computed);
      writer.token(':').space();
    }
    emitPattern(e, property.type === 'RestElement' ? property : property.value);
  }
  if (node.properties.length > 0) writer.space();
  writer.token('}');
}
