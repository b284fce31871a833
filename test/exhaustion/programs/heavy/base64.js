// Heavy ticks: Base64 of 16 million characters
// ends: callMs or heapBytes
export const run = () => {
  const text = 'x'.repeat(2 ** 24);
  for (;;) atob(btoa(text));
};
