// BigInt: sums and differences of 64 million bits
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const n = 1n << (2n ** 26n);
  for (let m = n; ; ) m = (m + n) | (m ^ n) | (~m & n);
};
