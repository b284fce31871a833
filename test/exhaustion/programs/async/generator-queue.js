// Promises: requests that an async generator never gets to
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = async () => {
  const stuck = (async function* () {
    await new Promise(() => {});
  })();
  for (;;) stuck.next();
};
