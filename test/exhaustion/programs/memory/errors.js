// Memory: errors with their stacks
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  const kept = [];
  const deep = (n) => {
    if (n > 0) return [deep(n - 1)];
    for (;;) kept.push(new Error('x'), new TypeError('y').stack);
  };
  return deep(50);
};
