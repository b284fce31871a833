/** Patterns: the targets of declarations and of assignments. */
import type { Pattern } from '../parse/nodes.ts';
import type { Context } from './context.ts';
import { visitExpression } from './expressions.ts';

/**
 * - `declare`: the names are declared in some scope around, and the pattern gives them their first value
 * - `assign`: the names are references
 */
export type Use = 'declare' | 'assign';

export function visitPattern(context: Context, pattern: Pattern, use: Use): void {
  switch (pattern.type) {
    case 'Identifier':
      if (use === 'assign') context.refer(pattern, true);
      else context.define(pattern, true);
      break;
    case 'MemberExpression':
      visitExpression(context, pattern);
      break;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') {
          visitPattern(context, property.argument, use);
          continue;
        }
        if (property.computed) visitExpression(context, property.key);
        visitPattern(context, property.value, use);
      }
      break;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element !== null) visitPattern(context, element, use);
      break;
    case 'RestElement':
      visitPattern(context, pattern.argument, use);
      break;
    case 'AssignmentPattern':
      visitPattern(context, pattern.left, use);
      visitExpression(context, pattern.right);
      break;
  }
}
