// Alias: a bound function that takes nothing
// source: `const make = Array.bind(null, 2e7); export const run = () => {${'make();'.repeat(2000)}};`
// ends: callMs or heapBytes
