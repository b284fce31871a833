// BigInt: made of 16 million digits
// ends: callMs or heapBytes or throws RangeError
export const run = () => BigInt('7'.repeat(2 ** 24)) > 0n;
