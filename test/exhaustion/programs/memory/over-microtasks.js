// Memory: one call that keeps a little more after each `await`
// limits: {"callMs": 1000, "turnMs": 1000, "asyncMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
// open: ends by turnMs
export const run = async () => {
  const kept = [];
  for (;;) kept.push(await [1, 2, 3, 4, 5, 6, 7, 8]);
};
