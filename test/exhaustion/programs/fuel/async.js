// Fuel: a loop with an `await` in it
// limits: {"fuel": 100000, "callMs": 1000, "turnMs": 1000, "asyncMs": 1000}
// ends: fuel
export const run = async () => {
  for (;;) await 0;
};
