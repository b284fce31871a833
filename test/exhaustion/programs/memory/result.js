// Memory: a result of many objects, of which the host makes copies
// limits: {"callMs": 3000, "turnMs": 3000, "heapBytes": 33554432}
// ends: heapBytes
export const run = () => Array.from({ length: 250_000 }, (_, i) => ({ i, text: `${i}` }));
