// Floods: addresses, kept
// limits: {"callMs": 3000, "turnMs": 3000}
// ends: heapBytes or callMs
export const run = () => {
  const kept = [];
  for (let i = 0; ; i++) kept.push(new URL(`https://example.com/${i}?${'a=b&'.repeat(100)}`));
};
