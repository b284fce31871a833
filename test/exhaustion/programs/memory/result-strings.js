// Memory: a result whose getter makes a new buffer each time
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () =>
  Array.from({ length: 1000 }, () => ({
    get bytes() {
      return new Uint8Array(2 ** 20).fill(1);
    },
  }));
