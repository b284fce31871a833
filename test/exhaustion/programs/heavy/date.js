// Heavy ticks: a date that is parsed from 8 million characters
// ends: callMs or heapBytes
export const run = () => {
  const text = `${' '.repeat(2 ** 23)}1`;
  for (;;) Date.parse(text);
};
