// Array-likes: `sort` of one that claims 2 ** 53 - 1 elements
// ends: callMs or heapBytes or throws TypeError or throws RangeError
export const run = () => Array.prototype.sort.call({ length: 2 ** 53 - 1 });
