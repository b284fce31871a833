// Memory: one array of 120 million elements
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs
export const run = () => new Array(1.2e8).fill(1.5).map((x) => x).length;
