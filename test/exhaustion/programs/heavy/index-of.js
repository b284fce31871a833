// Heavy ticks: searches through 16 million characters
// ends: callMs or heapBytes
// open (compiled): ends late, the event loop stands still
// open (interpreted): ends late
export const run = () => {
  const text = 'x'.repeat(2 ** 24);
  for (let n = 0; n >= 0; n++) text.indexOf('xy');
};
