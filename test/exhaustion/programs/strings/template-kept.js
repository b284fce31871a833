// Strings: template literals with the same large text, kept flat
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const text = 'x'.repeat(1000);
  const kept = new Map();
  for (let i = 0; ; i++) kept.set(`${i}${text}${i}`, i);
};
