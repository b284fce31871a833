// Array-likes: `Reflect.apply` with one that claims millions of arguments, again and again
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const like = { length: 6e7 };
  for (;;) Reflect.apply(Math.max, null, like);
};
