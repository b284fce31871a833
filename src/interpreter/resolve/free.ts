/** What a file expects of its global scope, by name. */
import type { Resolution } from './scope.ts';

/**
 * The names that a file may find in its global scope. One that it cannot find there is in no other way reached but by the
 * global object, which is in the list then. What a script declares stands there, too, and may be there already.
 */
export function freeNames({ free, root, topLevelThis }: Resolution): string[] {
  const names = new Set(free);
  if (root.kind === 'script') {
    for (const { name } of root.bindings) names.add(name);
    if (topLevelThis.size > 0) names.add('globalThis');
  }
  return [...names];
}
