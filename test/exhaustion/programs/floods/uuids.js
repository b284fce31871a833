// Floods: random names, kept
// limits: {"callMs": 3000, "turnMs": 3000}
// ends: heapBytes
export const run = () => {
  const kept = new Set();
  for (;;) kept.add(crypto.randomUUID());
};
