// Array-likes: `forEach`, whose callback is never called, of one that claims 2 ** 53 - 1 elements
// ends: callMs
export const run = () => Array.prototype.forEach.call({ length: 2 ** 53 - 1 }, () => {});
