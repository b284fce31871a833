/** Allocation: many short-lived trees beside a long-lived one. */
class Tree {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }

  static ofDepth(depth) {
    return depth === 0 ? new Tree(null, null) : new Tree(Tree.ofDepth(depth - 1), Tree.ofDepth(depth - 1));
  }

  count() {
    return this.left === null ? 1 : 1 + this.left.count() + this.right.count();
  }
}

export const size = 15;
export const expected = 1627479;
export const small = 6;
export const expectedSmall = 1131;

export function run(n) {
  const longLived = Tree.ofDepth(n);
  let nodes = 0;
  for (let depth = 4; depth <= n; depth += 2) {
    const rounds = 1 << (n - depth + 2);
    for (let i = 0; i < rounds; i++) nodes += Tree.ofDepth(depth).count();
  }
  return nodes + longLived.count();
}
