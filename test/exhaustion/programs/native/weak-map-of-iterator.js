// No guest code: the same, as the entries of a WeakMap
// ends: callMs
const entry = [{}, 1];
const endless = { [Symbol.iterator]: Object.bind(null, { next: Object.bind(null, { done: false, value: entry }) }) };
export const run = () => new WeakMap(endless);
