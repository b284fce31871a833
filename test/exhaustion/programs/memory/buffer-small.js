// Memory: millions of small buffers
// limits: {"callMs": 3000, "turnMs": 3000}
// ends: heapBytes
export const run = () => {
  const kept = [];
  for (;;) kept.push(new Uint8Array(65));
};
