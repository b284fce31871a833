// Floods: addresses, kept
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  const kept = [];
  for (let i = 0; ; i++) kept.push(new URL(`https://example.com/${i}?${'a=b&'.repeat(100)}`));
};
