// Array-likes: `slice` of one that claims 2 ** 32 - 1 elements
// ends: callMs or heapBytes
export const run = () => Array.prototype.slice.call({ length: 2 ** 32 - 1 }).length;
