// Memory: calls with as many arguments as the stack holds, kept
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const kept = [];
  const keep = (...all) => kept.push(all);
  const list = new Array(5e4).fill(0);
  for (;;) keep(...list);
};
