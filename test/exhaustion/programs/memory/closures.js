// Memory: closures, each of which keeps the one before
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  let last = () => 0;
  for (;;) {
    const before = last;
    last = () => before;
  }
};
