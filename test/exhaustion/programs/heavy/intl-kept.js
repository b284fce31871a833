// Heavy ticks: formatters made anew, and kept
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: callMs or heapBytes
export const run = () => {
  const kept = [];
  for (;;) kept.push(new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' }), new Intl.Collator('sv'));
};
