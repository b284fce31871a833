// BigInt: a quotient and a remainder of 16 million bits
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const n = (1n << (2n ** 24n)) / 3n;
  const m = (1n << (2n ** 23n)) / 7n;
  for (;;) n / m + (n % m);
};
