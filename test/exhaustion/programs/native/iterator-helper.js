// No guest code: helpers of an iterator without end, with a callback that is a built-in
// needs: Iterator.prototype.filter
// ends: callMs
const { valueOf } = Object.prototype;
const endless = { __proto__: Iterator.prototype, next: valueOf, done: false, value: 0 };
export const run = () => endless.find(Number);
