// Memory: one array of 120 million elements
// limits: {"callMs": 1000, "turnMs": 1000}
// ends: heapBytes
export const run = () => new Array(1.2e8).fill(1.5).map((x) => x).length;
