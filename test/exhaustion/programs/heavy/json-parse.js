// Heavy ticks: JSON of nine million characters, which is parsed
// ends: callMs or heapBytes
export const run = () => {
  const text = `[${'[],'.repeat(3e6)}1]`;
  for (;;) JSON.parse(text);
};
