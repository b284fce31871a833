// BigInt: sums, comparisons and bits of a million bits
// ends: callMs
export const run = () => {
  const n = 1n << (2n ** 19n);
  const m = n + 0n;
  for (;;) if ((n + m) - (n | m) + (~n & m) + (n ^ m) === 1n || n < m || n != m) return 0;
};
