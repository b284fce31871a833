// No guest code: a set-like object whose keys never end
// needs: Set.prototype.union
// ends: callMs
const { valueOf } = Object.prototype;
const keys = { next: valueOf, done: false, value: 1 };
const like = { size: Infinity, has: Object.is, keys: Object.bind(null, keys) };
export const run = () => new Set([1]).union(like).size;
