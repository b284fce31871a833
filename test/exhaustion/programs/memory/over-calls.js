// Memory: an interval that keeps a little more each time, after the call came back
// limits: {"asyncMs": 1500}
// ends: reports heapBytes
// keeps: the module has it
const kept = [];
export const run = () => {
  setInterval(() => kept.push(new Uint8Array(2 ** 20).fill(1)), 1);
};
