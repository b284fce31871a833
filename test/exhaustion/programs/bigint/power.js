// BigInt: a power with millions of digits
// limits: {"callMs": 100, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => 7n ** 300_000_000n > 0n;
