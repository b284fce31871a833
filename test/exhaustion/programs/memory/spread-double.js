// Memory: an array literal that spreads the last one twice
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  let list = [1];
  for (;;) list = [...list, ...list];
};
