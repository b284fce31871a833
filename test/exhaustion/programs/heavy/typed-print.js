// Heavy ticks: a typed array as a text
// ends: callMs or heapBytes
export const run = () => {
  const bytes = new Uint8Array(3e6);
  for (;;) bytes.toLocaleString();
};
