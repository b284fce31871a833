// Heavy ticks: the graphemes of 4 million characters
// ends: callMs or heapBytes
export const run = () => {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const text = 'ก'.repeat(2 ** 20);
  for (;;) [...segmenter.segment(text)];
};
