// Memory: an array that doubles by being spread into itself
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or throws RangeError
export const run = () => {
  const list = [1];
  for (;;) list.push(...list.slice(0, 60_000), ...list.slice(0, 30_000));
};
