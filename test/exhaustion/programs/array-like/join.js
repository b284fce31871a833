// Array-likes: `join` of one that claims 2 ** 32 - 1 elements, with no separator
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => Array.prototype.join.call({ length: 2 ** 32 - 1 }, '');
