// Heavy ticks: upper case of 8 million characters, which grow
// ends: callMs or heapBytes
export const run = () => {
  const text = 'ß'.repeat(2 ** 23);
  for (let n = 0; n >= 0; n++) text.toUpperCase();
};
