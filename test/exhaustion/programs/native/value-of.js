// No guest code: an iterator that is its own step, without anything bound
// ends: callMs
const { valueOf } = Object.prototype;
const endless = { [Symbol.iterator]: valueOf, next: valueOf, done: false, value: 1 };
export const run = () => new Set(endless);
