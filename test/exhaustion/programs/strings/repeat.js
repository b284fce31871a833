// Strings: `repeat` to the longest that there can be, searched
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs
export const run = () => {
  for (let i = 0; ; i++) `${i}`.repeat(2 ** 25).indexOf('x');
};
