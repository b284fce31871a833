// Heavy ticks: the graphemes of 4 million characters
// ends: callMs or heapBytes
// open (compiled): ends late, the event loop stands still
// open (interpreted): takes the process down
export const run = () => {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const text = 'ก'.repeat(2 ** 20);
  for (;;) [...segmenter.segment(text)];
};
