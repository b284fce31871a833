// Alias: what `instanceof` calls
// source: `const kind = { [Symbol.hasInstance]: Array }; export const run = () => {${'2e7 instanceof kind;'.repeat(2000)}};`
// takes: 300 MiB at once
// ends: callMs or heapBytes
