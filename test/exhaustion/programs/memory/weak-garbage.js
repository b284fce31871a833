// Memory: a WeakMap that holds each key by the value of the next
// limits: {"callMs": 1500, "turnMs": 1500}
// ends: heapBytes or callMs
export const run = () => {
  const map = new WeakMap();
  let key = {};
  for (;;) {
    const next = {};
    map.set(key, { next, more: new Array(10) });
    key = next;
  }
};
