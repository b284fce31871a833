// Alias: `Array` by another name
// takes: 300 MiB at once
// ends: callMs or heapBytes
const List = Array;
export const run = () => {
  for (;;) List(2e7);
};
