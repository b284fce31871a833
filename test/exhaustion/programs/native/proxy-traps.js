// No guest code: a tower of proxies whose traps are built-ins
// ends: callMs or throws RangeError
export const run = () => {
  let proxy = {};
  for (let i = 0; i < 1e5; i++) proxy = new Proxy(proxy, Reflect);
  return proxy.x;
};
