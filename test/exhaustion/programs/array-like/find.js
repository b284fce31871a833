// Array-likes: `findLast` with a callback that is a built-in
// ends: callMs
export const run = () => Array.prototype.findLast.call({ length: 2 ** 53 - 1 }, Boolean);
