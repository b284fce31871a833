// Memory: buffers of a mebibyte
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const kept = [];
  for (let i = 0; ; i++) kept.push(new Uint8Array(2 ** 20).fill(i));
};
