// Heavy ticks: `sort` of four million numbers in a typed array
// ends: callMs or heapBytes
export const run = () => {
  const numbers = new Float64Array(4e6);
  for (;;) {
    crypto.getRandomValues(new Uint32Array(numbers.buffer, 0, 1000));
    numbers.sort().reverse();
  }
};
