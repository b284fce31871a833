// Array-likes: `sort` of an array of 2 ** 26 holes, again and again
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  for (;;) new Array(2 ** 26).sort();
};
