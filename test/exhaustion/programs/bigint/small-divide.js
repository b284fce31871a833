// BigInt: quotients and remainders of half a million bits
// ends: callMs
export const run = () => {
  const n = (1n << (2n ** 19n)) / 3n;
  const m = (1n << (2n ** 18n)) / 7n;
  for (;;) n / m + (n % m);
};
