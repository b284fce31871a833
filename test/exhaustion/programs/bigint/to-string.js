// BigInt: 32 million bits as decimal text
// ends: callMs or heapBytes or throws RangeError
export const run = () => ((1n << (2n ** 25n)) - 1n).toString().length;
