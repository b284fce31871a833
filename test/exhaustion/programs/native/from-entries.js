// No guest code: the same, as entries of an object
// ends: callMs
const endless = { [Symbol.iterator]: Object.bind(null, { next: Object.bind(null, { done: false, value: ['a', 1] }) }) };
export const run = () => Object.fromEntries(endless);
