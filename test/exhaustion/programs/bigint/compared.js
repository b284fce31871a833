// BigInt: compared with a long text, which is parsed for it
// ends: callMs or throws RangeError
export const run = () => '1'.repeat(2 ** 25) === 1n || '1'.repeat(2 ** 25) == 1n;
