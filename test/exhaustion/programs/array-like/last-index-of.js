// Array-likes: `lastIndexOf` in one that claims 2 ** 53 - 1 elements
// ends: callMs
export const run = () => Array.prototype.lastIndexOf.call({ length: 2 ** 53 - 1 }, 1);
