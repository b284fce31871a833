// Memory: `concat` of an array with itself
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  let list = [1];
  for (;;) list = list.concat(list, list);
};
