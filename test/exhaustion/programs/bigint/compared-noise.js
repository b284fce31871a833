// BigInt: compared with a long text that is no number
// ends: gives false or callMs
export const run = () => `${'1'.repeat(2 ** 25)}x` == 1n;
