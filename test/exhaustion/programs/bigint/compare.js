// BigInt: comparisons of 64 million bits
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const a = 1n << (2n ** 26n);
  const b = (1n << (2n ** 26n)) + 0n;
  for (;;) if (a < b || a != b) return 0;
};
