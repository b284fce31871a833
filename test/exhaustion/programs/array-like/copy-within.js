// Array-likes: `copyWithin` of one that claims 2 ** 53 - 1 elements
// ends: callMs
export const run = () => Array.prototype.copyWithin.call({ length: 2 ** 53 - 1 }, 0, 1);
