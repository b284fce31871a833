// BigInt: 32 million bits as decimal text
// ends: callMs or heapBytes
export const run = () => ((1n << (2n ** 25n)) - 1n).toString().length;
