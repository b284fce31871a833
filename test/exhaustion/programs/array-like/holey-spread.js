// Array-likes: an array of 2 ** 32 - 1 holes, spread
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => [...new Array(2 ** 32 - 1)].length;
