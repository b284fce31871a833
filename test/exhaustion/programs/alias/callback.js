// Alias: in the callback of a built-in
// takes: 300 MiB at once
// ends: callMs or heapBytes
const List = Array;
export const run = () => [...'x'.repeat(1000)].map(() => List(2e7).length);
