// Heavy ticks: the keys and entries of an array of a million elements
// ends: callMs or heapBytes
export const run = () => {
  const list = new Array(1e6).fill(1);
  for (;;) Object.entries(list);
};
