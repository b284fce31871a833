// Heavy ticks: searches through a million elements
// ends: callMs or heapBytes
export const run = () => {
  const list = new Array(2e6).fill('a');
  for (let n = 0; n >= 0; n++) list.includes('b');
};
