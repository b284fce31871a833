// Array-likes: `shift` of one that claims 2 ** 53 - 1 elements
// ends: callMs
export const run = () => Array.prototype.shift.call({ length: 2 ** 53 - 1 });
