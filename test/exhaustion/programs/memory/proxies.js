// Memory: proxies of proxies
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  let proxy = {};
  for (;;) proxy = new Proxy(proxy, {});
};
