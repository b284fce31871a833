// Memory: callbacks of one promise that never settles
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  const never = new Promise(() => {});
  for (;;) never.then(() => 1);
};
