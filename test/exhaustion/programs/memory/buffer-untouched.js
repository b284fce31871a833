// Memory: buffers that nobody writes to
// limits: {"callMs": 1000, "turnMs": 1000}
// ends: heapBytes or throws RangeError
export const run = () => {
  const kept = [];
  for (;;) kept.push(new ArrayBuffer(2 ** 24));
};
