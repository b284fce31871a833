// Heavy ticks: `structuredClone` of a hundred thousand objects
// limits: {"callMs": 100, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const list = Array.from({ length: 1e5 }, (_, i) => ({ i }));
  for (;;) structuredClone(list);
};
