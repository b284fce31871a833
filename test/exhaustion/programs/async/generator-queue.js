// Promises: requests that an async generator never gets to
// limits: {"callMs": 1500, "turnMs": 1500}
// ends: heapBytes
export const run = async () => {
  const stuck = (async function* () {
    await new Promise(() => {});
  })();
  for (;;) stuck.next();
};
