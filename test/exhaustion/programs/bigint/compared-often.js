// BigInt: compared with three hundred thousand digits, again and again
// ends: callMs
export const run = () => {
  const text = '7'.repeat(3e5);
  for (;;) if (text == 1n || text > 1n === false || 1n >= text) return 1;
};
