// BigInt: a shift beyond what there can be
// ends: throws RangeError or heapBytes
export const run = () => (1n << (2n ** 31n)) > 0n;
