// BigInt: compared with many digits in a row of statements
// ends: callMs
const text = '7'.repeat(3e5);
const one = 1n;
export const run = () => [text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one, text < one];
