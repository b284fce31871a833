// Heavy ticks: comparisons of equal texts of 16 million characters
// ends: callMs or heapBytes
export const run = () => {
  const a = `${'x'.repeat(2 ** 24)}a`;
  const b = `${'x'.repeat(2 ** 24)}a`;
  for (let n = 0; ; n++) if (a !== b) return n;
};
