// Heavy ticks: default order, which compares numbers as texts
// limits: {"callMs": 100, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const list = Array.from({ length: 1e6 }, (_, i) => (i * 7919) % 1e6);
  for (;;) list.toSorted();
};
