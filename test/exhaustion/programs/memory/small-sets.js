// Memory: small sets and maps by the million
// ends: callMs or heapBytes
export const run = () => {
  const kept = [];
  for (;;) kept.push(new Set([1, 2]), new Map());
};
