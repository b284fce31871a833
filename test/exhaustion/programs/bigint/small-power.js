// BigInt: powers and products of a few hundred thousand bits
// ends: callMs
export const run = () => {
  for (let i = 0n; ; i++) (3n + i) ** 100_000n * (5n + i) ** 50_000n;
};
