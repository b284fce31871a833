// No guest code: the same, as items of a list in words
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
const endless = { [Symbol.iterator]: Object.bind(null, { next: Object.bind(null, { done: false, value: 'a' }) }) };
export const run = () => new Intl.ListFormat('en').format(endless);
