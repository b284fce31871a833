// Memory: `concat` of an array with itself
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  let list = [1];
  for (;;) list = list.concat(list, list);
};
