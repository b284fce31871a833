// Memory: `Array` by another name
// ends: callMs or heapBytes
const List = Array;
export const run = () => {
  for (;;) List(3e7);
};
