// Heavy ticks: searches through 16 million characters
// ends: callMs or heapBytes
export const run = () => {
  const text = 'x'.repeat(2 ** 24);
  for (let n = 0; n >= 0; n++) text.indexOf('xy');
};
