// Array-likes: `reverse` of one that claims 2 ** 53 - 1 elements
// ends: callMs
export const run = () => Array.prototype.reverse.call({ length: 2 ** 53 - 1 });
