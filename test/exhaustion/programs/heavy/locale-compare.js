// Heavy ticks: `localeCompare` of 4 million characters
// ends: callMs or heapBytes
export const run = () => {
  const a = `${'ä'.repeat(2 ** 22)}a`;
  const b = `${'ä'.repeat(2 ** 22)}b`;
  for (;;) a.localeCompare(b, 'de');
};
