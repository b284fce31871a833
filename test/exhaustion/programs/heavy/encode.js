// Heavy ticks: a text of 8 million characters through every encoding
// ends: callMs or heapBytes
export const run = () => {
  const text = 'é'.repeat(2 ** 23);
  for (;;) new TextDecoder().decode(new TextEncoder().encode(text));
};
