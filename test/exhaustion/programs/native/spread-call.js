// No guest code: an iterator without end as arguments
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
const { valueOf } = Object.prototype;
const endless = { [Symbol.iterator]: valueOf, next: valueOf, done: false, value: 1 };
export const run = () => Math.max(...endless);
