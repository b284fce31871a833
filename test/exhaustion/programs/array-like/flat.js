// Array-likes: `flat` of one that claims 2 ** 53 - 1 elements
// ends: callMs
export const run = () => Array.prototype.flat.call({ length: 2 ** 53 - 1 }).length;
