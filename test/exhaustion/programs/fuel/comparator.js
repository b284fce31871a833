// Fuel: a comparator that is a built-in
// limits: {"fuel": 1000000, "callMs": 1000, "turnMs": 1000}
// ends: fuel
export const run = () => {
  const list = Array.from({ length: 1e4 }, (_, i) => `${i}`);
  for (;;) list.sort().reverse();
};
