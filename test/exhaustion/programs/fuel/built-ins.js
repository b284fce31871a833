// Fuel: built-ins, which cost what they do
// limits: {"fuel": 1000000, "callMs": 1000, "turnMs": 1000}
// ends: fuel
export const run = () => {
  for (let i = 0; i < 1000; i++) new Array(1e5).fill(i).join('');
};
