// Memory: a Map
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  const map = new Map();
  for (let i = 0; ; i++) map.set(i, i);
};
