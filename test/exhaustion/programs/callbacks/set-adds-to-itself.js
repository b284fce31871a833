// Callbacks: a Set that adds to itself while it is iterated
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const set = new Set([0]);
  set.forEach((value) => set.add(value + 1));
};
