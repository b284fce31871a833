// Array-likes: `join` of a proxy that claims 2 ** 53 - 1 elements
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws TypeError
export const run = () => Array.prototype.join.call(new Proxy({ length: 2 ** 53 - 1 }, {}), '');
