// Array-likes: the list of keys of `JSON.stringify`, a proxy of an array that claims 2 ** 32 - 1
// ends: callMs
export const run = () => JSON.stringify({}, new Proxy([], { get: (_target, key) => (key === 'length' ? 2 ** 32 - 1 : 1) }));
