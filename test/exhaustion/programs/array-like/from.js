// Array-likes: `Array.from` of one that claims 2 ** 32 - 1 elements
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => Array.from({ length: 2 ** 32 - 1 }).length;
