// Callbacks: `Object.fromEntries` of a generator without end
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  function* entries() {
    for (let i = 0; ; i++) yield [`key ${i}`, i];
  }
  return Object.fromEntries(entries());
};
