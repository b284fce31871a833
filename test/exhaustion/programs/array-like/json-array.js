// Array-likes: JSON of an array of 2 ** 32 - 1 elements that are not there
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => JSON.stringify(new Array(2 ** 32 - 1)).length;
