// Floods: random names, kept
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const kept = new Set();
  for (;;) kept.add(crypto.randomUUID());
};
