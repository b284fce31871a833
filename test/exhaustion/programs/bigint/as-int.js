// BigInt: long texts, cut to a few bits
// ends: throws RangeError
export const run = () => BigInt.asUintN(8, '1'.repeat(2 ** 24)) + BigInt.asIntN(8, '1'.repeat(2 ** 24));
