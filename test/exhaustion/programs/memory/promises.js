// Memory: promises that never settle, each with a callback
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  const kept = [];
  for (;;) kept.push(new Promise(() => {}).then(() => kept));
};
