// Array-likes: `includes` in one that claims 2 ** 53 - 1 elements
// ends: callMs
export const run = () => Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1);
