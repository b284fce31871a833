// Array-likes: `join` of an array of 2 ** 27 holes, with longer and longer separators
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  for (let i = 0; ; i++) new Array(2 ** 27).join(`${i}`);
};
