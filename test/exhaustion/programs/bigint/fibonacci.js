// BigInt: Fibonacci numbers without end
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  let [a, b] = [0n, 1n];
  for (;;) [a, b] = [b, a + b];
};
