// Memory: a result of many objects, of which the host makes copies
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => Array.from({ length: 250_000 }, (_, i) => ({ i, text: `${i}` }));
