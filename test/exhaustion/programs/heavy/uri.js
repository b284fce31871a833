// Heavy ticks: `encodeURIComponent` of 4 million characters
// ends: callMs or heapBytes
export const run = () => {
  const text = 'é'.repeat(2 ** 22);
  for (;;) decodeURIComponent(encodeURIComponent(text));
};
