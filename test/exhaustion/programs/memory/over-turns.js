// Memory: one call that keeps a little more in each turn of the event loop
// limits: {"asyncMs": 2000}
// ends: heapBytes
export const run = async () => {
  const kept = [];
  for (;;) {
    kept.push(new Uint8Array(2 ** 20).fill(1));
    await new Promise((done) => setTimeout(done, 1));
  }
};
