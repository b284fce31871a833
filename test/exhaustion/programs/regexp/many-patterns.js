// Regular expressions: large patterns, made anew each time
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const kept = [];
  for (let i = 0; ; i++) {
    const pattern = new RegExp(`(?:${'(a|b)?'.repeat(500)}){3}${i}`);
    pattern.test('ab');
    kept.push(pattern);
  }
};
