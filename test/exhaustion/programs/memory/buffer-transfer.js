// Memory: slices of a buffer
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const { buffer } = new Uint8Array(2 ** 20).fill(1);
  const kept = [];
  for (;;) kept.push(buffer.slice(0), structuredClone(buffer), new Uint8Array(buffer).slice(), new Float32Array(buffer).map((x) => x));
};
