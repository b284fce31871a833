// Recursion: through a proxy that is its own prototype
// ends: throws RangeError
export const run = () => {
  const target = {};
  const proxy = new Proxy(target, {});
  Object.setPrototypeOf(target, proxy);
  return proxy.x;
};
