// Memory: a WeakMap whose keys are kept
// limits: {"callMs": 3000, "turnMs": 3000}
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
