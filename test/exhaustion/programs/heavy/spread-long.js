// Heavy ticks: copies by spread of thirty megabytes, alone and side by side
// ends: callMs or heapBytes
export const run = () => {
  const list = new Array(37e5).fill(1);
  for (;;) [[...list], [...list, ...list], [0, ...list]];
};
