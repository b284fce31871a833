// Array-likes: a typed array from one that claims 2 ** 31 elements
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => new Uint8Array({ length: 2 ** 31 }).length;
