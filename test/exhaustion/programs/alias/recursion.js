// Alias: one call in each activation
// takes: 300 MiB at once
// ends: callMs or heapBytes
const List = Array;
const again = (n) => {
  List(2e7);
  return n === 0 ? 0 : again(n - 1);
};
export const run = () => again(1000);
