// Alias: in what compares for a sort
// takes: 300 MiB at once
// ends: callMs or heapBytes
const List = Array;
export const run = () => Array.from({ length: 1000 }, (_, i) => i).sort((a, b) => List(2e7).length + b - a);
