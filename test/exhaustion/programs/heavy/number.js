// Heavy ticks: a number of 8 million digits
// ends: callMs or heapBytes
export const run = () => {
  const text = '1'.repeat(2 ** 23);
  for (;;) Number(text) + Number.parseInt(text, 36);
};
