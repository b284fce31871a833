// BigInt: made of a hundred thousand digits, again and again
// ends: callMs
export const run = () => {
  const text = '7'.repeat(1e5);
  for (;;) BigInt(text) == text;
};
