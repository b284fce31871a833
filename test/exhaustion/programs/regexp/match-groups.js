// Regular expressions: `match` of every character, a million times
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const kept = [];
  for (;;) kept.push('x'.repeat(2 ** 22).match(/x/g));
};
