// Memory: symbols with descriptions
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  const kept = [];
  for (let i = 0; ; i++) kept.push(Symbol(`symbol ${i}`));
};
