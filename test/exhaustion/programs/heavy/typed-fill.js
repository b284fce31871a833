// Heavy ticks: `fill`, `set` and `indexOf` of 32 million bytes
// ends: callMs or heapBytes
export const run = () => {
  const bytes = new Uint8Array(2 ** 24);
  const other = new Uint16Array(2 ** 23);
  for (;;) {
    bytes.fill(7);
    bytes.set(other);
    other.indexOf(9);
    bytes.join('');
  }
};
