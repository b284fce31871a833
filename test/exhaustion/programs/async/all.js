// Promises: `Promise.all` of a generator without end
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  function* endless() {
    for (;;) yield 1;
  }
  return Promise.all(endless());
};
