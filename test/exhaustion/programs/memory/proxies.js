// Memory: proxies of proxies
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  let proxy = {};
  for (;;) proxy = new Proxy(proxy, {});
};
