// Alias: lists that are kept, in one expression
// source: `const List = Array; export const run = () => [${'List(2e7),'.repeat(200)}];`
// takes: 300 MiB at once
// ends: callMs or heapBytes
