// No guest code: `isPrototypeOf` with a proxy that is its own prototype
// ends: callMs or throws RangeError
export const run = () => {
  const handler = {};
  const proxy = new Proxy({}, handler);
  handler.getPrototypeOf = Object.bind(null, proxy);
  return Array.prototype.isPrototypeOf(proxy);
};
