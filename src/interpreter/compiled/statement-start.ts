/** Expressions whose first token would be read as the start of something else: a block, function, class or directive. */
import type { AssignmentExpression, Expression } from '../parse/nodes.ts';
import { LEVEL } from '../parse/operators.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression } from './expressions.ts';
import type { Operand } from './precedence.ts';

/** True if a statement that is this expression would be read as something else: a block, function or class. */
export function beginsLikeStatement(start: Operand): boolean {
  let node: Operand | AssignmentExpression['left'] = start;
  for (;;) {
    switch (node.type) {
      case 'ObjectExpression':
      case 'ObjectPattern':
      case 'FunctionExpression':
      case 'ClassExpression':
        return true;
      case 'BinaryExpression':
      case 'LogicalExpression':
      case 'AssignmentExpression':
        node = node.left;
        break;
      case 'MemberExpression':
        node = node.object;
        break;
      case 'CallExpression':
        node = node.callee;
        break;
      case 'TaggedTemplateExpression':
        node = node.tag;
        break;
      case 'ConditionalExpression':
        node = node.test;
        break;
      case 'ChainExpression':
        node = node.expression;
        break;
      case 'UpdateExpression':
        if (node.prefix) return false;
        node = node.argument;
        break;
      case 'SequenceExpression': {
        const first: Expression | undefined = node.expressions[0];
        if (first === undefined) return false;
        node = first;
        break;
      }
      default:
        return false;
    }
  }
}

/** An expression as a statement, without its semicolon. */
export function emitStatementExpression(e: Emitter, node: Expression): void {
  // A bare string would be a directive.
  const wrap = beginsLikeStatement(node) || (node.type === 'Literal' && typeof node.value === 'string');
  if (wrap) e.writer.token('(');
  emitExpression(e, node, LEVEL.sequence);
  if (wrap) e.writer.token(')');
}
