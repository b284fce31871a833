// Memory: closures, each of which keeps the one before
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  let last = () => 0;
  for (;;) {
    const before = last;
    last = () => before;
  }
};
