// Memory: a WeakMap whose keys are kept
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const map = new WeakMap();
  let last = {};
  for (;;) {
    const key = { last };
    map.set(key, last);
    last = key;
  }
};
