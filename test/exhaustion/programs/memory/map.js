// Memory: a Map
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const map = new Map();
  for (let i = 0; ; i++) map.set(i, i);
};
