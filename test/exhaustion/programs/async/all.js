// Promises: `Promise.all` of a generator without end
// limits: {"callMs": 1500, "turnMs": 1500}
// ends: heapBytes
export const run = () => {
  function* endless() {
    for (;;) yield 1;
  }
  return Promise.all(endless());
};
