// Floods: large data to the console
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const large = Array.from({ length: 1e5 }, (_, i) => ({ i }));
  for (;;) console.log(large, large);
};
