// Alias: a call in the argument of the next
// source: `const List = Array; export const run = () => ${'List('.repeat(100)}2e7${').length'.repeat(99)});`
// takes: 300 MiB at once
// ends: callMs or heapBytes
