// Memory: one call that keeps a little more after each `await`
// limits: {"callMs": 8000, "turnMs": 8000, "asyncMs": 8000, "heapBytes": 16777216}
// ends: heapBytes
export const run = async () => {
  const kept = [];
  for (;;) kept.push(await [1, 2, 3, 4, 5, 6, 7, 8]);
};
