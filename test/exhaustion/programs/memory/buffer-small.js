// Memory: millions of small buffers
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const kept = [];
  for (;;) kept.push(new Uint8Array(65));
};
