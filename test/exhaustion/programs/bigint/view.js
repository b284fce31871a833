// BigInt: put into a view as a long text
// ends: throws RangeError
export const run = () => new DataView(new ArrayBuffer(8)).setBigInt64(0, '1'.repeat(2 ** 25));
