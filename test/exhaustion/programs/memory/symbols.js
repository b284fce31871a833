// Memory: symbols with descriptions
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const kept = [];
  for (let i = 0; ; i++) kept.push(Symbol(`symbol ${i}`));
};
