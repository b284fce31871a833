// BigInt: squares of squares
// limits: {"callMs": 100, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  let n = 3n;
  for (;;) n *= n;
};
