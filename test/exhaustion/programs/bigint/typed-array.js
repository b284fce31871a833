// BigInt: sums of a typed array of large integers
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const list = new BigUint64Array(2 ** 20).fill(2n ** 64n - 1n);
  for (;;) list.reduce((sum, n) => sum * n, 1n);
};
