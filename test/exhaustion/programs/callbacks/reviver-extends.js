// Callbacks: a reviver that puts a proxy of endless length in the place of the next value
// ends: callMs
export const run = () =>
  JSON.parse('[1, 2]', function (key, value) {
    if (key === '0') this[1] = new Proxy([], { get: (_target, name) => (name === 'length' ? 2 ** 53 - 1 : 1) });
    return value;
  });
