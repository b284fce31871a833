// BigInt: compared with a long text that begins with a sign
// ends: callMs or throws RangeError
export const run = () => ` -${'1'.repeat(2 ** 25)} ` == 1n;
