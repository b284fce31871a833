// Heavy ticks: default order of texts that differ at their end only
// limits: {"callMs": 100, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const start = 'x'.repeat(2 ** 14);
  const texts = Array.from({ length: 2e3 }, (_, i) => `${start}${(i * 7919) % 2000}`);
  for (;;) texts.toSorted();
};
