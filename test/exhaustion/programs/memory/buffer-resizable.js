// Memory: a buffer that may grow to 16 gibibytes, and does
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or throws RangeError
export const run = () => {
  const buffer = new ArrayBuffer(1, { maxByteLength: 2 ** 34 });
  const bytes = new Uint8Array(buffer);
  for (let size = 2 ** 20; ; size *= 2) {
    buffer.resize(size);
    bytes.fill(1, size / 2);
  }
};
