// Fuel: a loop
// limits: {"fuel": 100000, "callMs": 1000, "turnMs": 1000}
// ends: fuel
export const run = () => {
  for (;;);
};
