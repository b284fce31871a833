// BigInt: a shift to the right by less than nothing
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  let n = 1n;
  for (;;) n >>= -1000003n;
};
