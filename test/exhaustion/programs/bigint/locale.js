// BigInt: a million digits in words of a language
// ends: callMs or heapBytes or throws RangeError
export const run = () => (10n ** 3_000_000n).toLocaleString('de').length;
