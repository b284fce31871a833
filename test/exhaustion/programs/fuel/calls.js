// Fuel: calls
// limits: {"fuel": 100000, "callMs": 1000, "turnMs": 1000}
// ends: fuel
export const run = () => {
  const fibonacci = (n) => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2));
  return fibonacci(40);
};
