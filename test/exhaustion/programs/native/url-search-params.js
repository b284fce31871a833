// No guest code: the same, as entries of URLSearchParams
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
const endless = { [Symbol.iterator]: Object.bind(null, { next: Object.bind(null, { done: false, value: ['a', 'b'] }) }) };
export const run = () => new URLSearchParams(endless);
