// Memory: `Array.from` of a length
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => Array.from({ length: 3e7 }, (_, i) => [i]).length;
