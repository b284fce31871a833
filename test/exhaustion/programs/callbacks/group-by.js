// Callbacks: `Map.groupBy` of a generator without end
// needs: Map.groupBy
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  function* values() {
    for (let i = 0; ; i++) yield i;
  }
  return Map.groupBy(values(), (value) => value);
};
