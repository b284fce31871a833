// Array-likes: `fill` of one that claims 2 ** 53 - 1 elements
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => Array.prototype.fill.call({ length: 2 ** 53 - 1 }, 1);
