// Memory: an array literal that spreads the last one twice
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  let list = [1];
  for (;;) list = [...list, ...list];
};
