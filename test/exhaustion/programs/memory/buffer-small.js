// Memory: millions of small buffers
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const kept = [];
  for (;;) kept.push(new Uint8Array(65));
};
