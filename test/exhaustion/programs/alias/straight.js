// Alias: `Array` by another name, one call after the other
// source: `const List = Array; export const run = () => {${'List(2e7);'.repeat(2000)}};`
// takes: 300 MiB at once
// ends: callMs or heapBytes
