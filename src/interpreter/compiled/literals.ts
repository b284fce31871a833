/** Literals, printed from their values. */
import type { Literal } from '../parse/nodes.ts';
import { isRegExp } from '../parse/nodes.ts';
import type { Emitter } from './emitter.ts';

export function emitLiteral(e: Emitter, node: Literal): void {
  const { writer } = e;
  writer.mark(node);
  if (isRegExp(node)) {
    const { pattern, flags } = node.regex;
    // The parser knows the current edition; the V8 at hand may not. It has tried to compile the pattern.
    if (node.value === null) e.refuse(node, 'This version of Node cannot run this regular expression');
    writer.regexp(pattern, flags);
    return;
  }
  // Before `value`, which is null where the parser's platform has no BigInt.
  if (node.bigint != null) {
    writer.bigint(BigInt(node.bigint));
    return;
  }
  const { value } = node;
  switch (typeof value) {
    case 'string':
      writer.string(value);
      break;
    case 'number':
      writer.number(value);
      break;
    case 'boolean':
      writer.token(value ? 'true' : 'false');
      break;
    default:
      writer.token('null');
  }
}
