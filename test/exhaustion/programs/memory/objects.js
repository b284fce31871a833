// Memory: objects in an array
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const kept = [];
  for (let i = 0; ; i++) kept.push({ i, next: { i } });
};
