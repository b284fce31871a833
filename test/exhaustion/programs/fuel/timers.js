// Fuel: work that is left to a later turn has fuel of its own, as it is a call of its own
// limits: {"fuel": 100000, "callMs": 1000, "turnMs": 1000, "asyncMs": 500}
// ends: fuel or asyncMs
export const run = async () => {
  for (;;) {
    for (let i = 0; i < 20_000; i++);
    await new Promise((done) => setTimeout(done, 0));
  }
};
