// Memory: promises that never settle, each with a callback
// limits: {"callMs": 1000, "turnMs": 1000}
// ends: heapBytes
// open: ends by callMs
export const run = () => {
  const kept = [];
  for (;;) kept.push(new Promise(() => {}).then(() => kept));
};
