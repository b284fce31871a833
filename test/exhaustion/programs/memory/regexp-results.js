// Memory: results of matching, with their indices
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const kept = [];
  for (;;) kept.push(/(?<a>x)(?<b>y)?/d.exec('xy'));
};
