// Memory: `concat` of an array with itself
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  let list = [1];
  for (;;) list = list.concat(list, list);
};
