// Strings: `split` of millions of characters into texts, kept
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  const text = 'ab'.repeat(2 ** 20);
  const kept = [];
  for (;;) kept.push(text.split(''), [...text]);
};
