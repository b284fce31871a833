/** Classes. Every element ends with a semicolon or a brace, so that names like `get` or `static` cannot be misread. */
import type { ClassNode, MethodDefinition, PropertyDefinition, StaticBlock } from '../parse/nodes.ts';
import { LEVEL } from '../parse/operators.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression } from './expressions.ts';
import { emitBody, emitMethod } from './functions.ts';
import { emitKey } from './objects.ts';
import { emitName } from './patterns.ts';

export function emitClass(e: Emitter, node: ClassNode): void {
  const { writer } = e;
  writer.mark(node).token('class').space();
  if (node.id != null) {
    emitName(e, node.id);
    writer.space();
  }
  if (node.superClass != null) {
    writer.token('extends').space();
    emitExpression(e, node.superClass, LEVEL.chain);
    writer.space();
  }
  writer.token('{').indent(1);
  for (const element of node.body.body) {
    writer.line();
    emitElement(e, element);
  }
  writer.indent(-1).line().token('}');
}

function emitElement(e: Emitter, node: MethodDefinition | PropertyDefinition | StaticBlock): void {
  const { writer } = e;
  if (node.type === 'StaticBlock') {
    writer.mark(node).token('static').space();
    e.asFunction(() => emitBody(e, node.body));
    return;
  }
  if (node.static) writer.token('static').space();
  const key = (): void => emitKey(e, node.key, node.computed);
  if (node.type === 'MethodDefinition') {
    emitMethod(e, node.value, node.kind === 'get' || node.kind === 'set' ? node.kind : null, key);
    return;
  }
  key();
  const { value } = node;
  if (value != null) {
    writer.operator('=');
    e.asFunction(() => emitExpression(e, value, LEVEL.assignment));
  }
  writer.token(';');
}
