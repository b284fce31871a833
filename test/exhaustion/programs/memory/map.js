// Memory: a Map
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const map = new Map();
  for (let i = 0; ; i++) map.set(i, i);
};
