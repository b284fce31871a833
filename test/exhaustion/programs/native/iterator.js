// No guest code: an iterator without end whose `next` is a bound built-in
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
const step = Object.bind(null, { done: false, value: 1 });
const endless = { [Symbol.iterator]: Object.bind(null, { next: step }) };
export const run = () => Array.from(endless);
