// Alias: where ticks are counted exactly
// limits: {"fuel": 1000000}
// takes: 300 MiB at once
// ends: callMs or heapBytes
const List = Array;
export const run = () => {
  for (;;) List(2e7);
};
