// Fuel: `catch` and `finally` swallow the end
// limits: {"fuel": 100000, "callMs": 1000, "turnMs": 1000}
// ends: fuel
export const run = () => {
  for (;;) {
    try {
      for (;;);
    } catch {
    } finally {
      continue;
    }
  }
};
