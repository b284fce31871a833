// Memory: proxies of proxies
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  let proxy = {};
  for (;;) proxy = new Proxy(proxy, {});
};
