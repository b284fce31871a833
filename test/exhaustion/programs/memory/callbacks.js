// Memory: callbacks of one promise that never settles
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const never = new Promise(() => {});
  for (;;) never.then(() => 1);
};
