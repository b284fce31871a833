// No guest code: a typed array that is sorted by a built-in
// ends: callMs or heapBytes
export const run = () => new Uint8Array(4e6).sort(Math.sign);
