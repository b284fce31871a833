// Memory: a WeakMap whose keys are kept
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
// open (compiled): ends by callMs
export const run = () => {
  const map = new WeakMap();
  let last = {};
  for (;;) {
    const key = { last };
    map.set(key, last);
    last = key;
  }
};
