// Memory: a WeakMap that holds each key by the value of the next, with nothing that holds the first
// limits: {"callMs": 300, "turnMs": 300}
// ends: callMs
export const run = () => {
  const map = new WeakMap();
  let key = {};
  for (;;) {
    const next = {};
    map.set(key, { next, more: new Array(10) });
    key = next;
  }
};
