// Memory: elements far from each other
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const list = [];
  for (let i = 0; ; i++) list[(i * 1_000_003) % (2 ** 32 - 2)] = i;
};
