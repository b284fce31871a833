// Heavy ticks: a URL of 8 million characters, and its parameters
// ends: callMs or heapBytes
export const run = () => {
  const text = `https://example.com/?${'a=b&'.repeat(2 ** 21)}`;
  for (;;) new URL(text).searchParams.get('c');
};
