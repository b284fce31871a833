// Memory: buffers that nobody writes to
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or throws RangeError
export const run = () => {
  const kept = [];
  for (;;) kept.push(new ArrayBuffer(2 ** 24));
};
