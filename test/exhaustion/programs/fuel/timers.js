// Fuel: an async call that works a little in each turn
// limits: {"fuel": 100000, "callMs": 1000, "turnMs": 1000, "asyncMs": 3000}
// ends: fuel
export const run = async () => {
  for (;;) {
    for (let i = 0; i < 20_000; i++);
    await new Promise((done) => setTimeout(done, 0));
  }
};
