// BigInt: products of factors of 8 million bits
// limits: {"callMs": 100, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const n = (1n << (2n ** 23n)) - 1n;
  for (;;) n * (n - 1n);
};
