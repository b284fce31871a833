// No guest code: an iterator without end as the errors of an AggregateError
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
const { valueOf } = Object.prototype;
const endless = { [Symbol.iterator]: valueOf, next: valueOf, done: false, value: 1 };
export const run = () => new AggregateError(endless).errors.length;
