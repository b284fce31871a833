// Memory: results of matching, with their indices
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  const kept = [];
  for (;;) kept.push(/(?<a>x)(?<b>y)?/d.exec('xy'));
};
