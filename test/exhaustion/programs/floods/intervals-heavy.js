// Floods: an interval that takes half of each turn, for ever
// limits: {"callMs": 100, "turnMs": 200}
// ends: gives 1
export const run = () => {
  setInterval(() => {
    const start = Date.now();
    while (Date.now() - start < 50);
  }, 0);
  return 1;
};
