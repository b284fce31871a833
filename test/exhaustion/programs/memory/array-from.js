// Memory: `Array.from` of a length
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => Array.from({ length: 3e7 }, (_, i) => [i]).length;
