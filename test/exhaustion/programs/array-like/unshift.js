// Array-likes: `unshift` to one that claims 2 ** 53 - 2 elements
// ends: callMs
export const run = () => Array.prototype.unshift.call({ length: 2 ** 53 - 2 }, 1);
