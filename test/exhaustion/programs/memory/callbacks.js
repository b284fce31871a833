// Memory: callbacks of one promise that never settles
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const never = new Promise(() => {});
  for (;;) never.then(() => 1);
};
