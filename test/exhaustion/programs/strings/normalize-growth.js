// Strings: `normalize` to 18 times the length
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const kept = [];
  for (;;) kept.push('\ufdfa'.repeat(2 ** 20).normalize('NFKD'));
};
