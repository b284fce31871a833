/**
 * Lists of the interpreted engine's, made in the host's realm: `Array.prototype` of a guest's realm is frozen, and V8 compiles
 * a store to an array below such a prototype as a generic one, four times slower. A guest sees none of them.
 */

/** What the engine makes its frames and scopes by. The shapes of both are in `interpreted/ir.ts`. */
export interface Lists {
  /** A frame with its first slots, and room for `size`; all packed, so that V8 reads elements in one way everywhere. */
  frame(self: unknown, scope: unknown, closure: unknown, size: number): unknown[];
  /** A copy of a scope with another in the first place. */
  scope(template: readonly unknown[], parent: unknown): unknown[];
  /** For what is made once. */
  list(): unknown[];
}

export const LISTS: Lists = Object.freeze<Lists>({
  frame(self, scope, closure, size) {
    const u = undefined;
    if (size <= 8) return [self, scope, closure, 0, u, u, u, u];
    if (size <= 12) return [self, scope, closure, 0, u, u, u, u, u, u, u, u];
    if (size <= 20) return [self, scope, closure, 0, u, u, u, u, u, u, u, u, u, u, u, u, u, u, u, u];
    const frame = [self, scope, closure, 0];
    for (let i = frame.length; i < size; i++) frame[i] = u;
    return frame;
  },
  scope(template, parent) {
    switch (template.length) {
      case 2:
        return [parent, template[1]];
      case 3:
        return [parent, template[1], template[2]];
      case 4:
        return [parent, template[1], template[2], template[3]];
      default: {
        const made = template.slice();
        made[0] = parent;
        return made;
      }
    }
  },
  list: () => [],
});
