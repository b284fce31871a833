// Heavy ticks: copies of a Map of a hundred thousand entries
// ends: callMs or heapBytes
export const run = () => {
  const map = new Map();
  for (let i = 0; i < 1e5; i++) map.set(i, i);
  for (;;) new Map(map);
};
