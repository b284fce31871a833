// Memory: buffers that claim a lot of addresses and hold little
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const kept = [];
  for (;;) kept.push(new ArrayBuffer(1, { maxByteLength: 2 ** 30 }));
};
