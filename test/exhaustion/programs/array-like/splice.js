// Array-likes: `splice` at the front of one that claims 2 ** 53 - 1 elements
// ends: callMs
export const run = () => Array.prototype.splice.call({ length: 2 ** 53 - 1 }, 0, 1);
