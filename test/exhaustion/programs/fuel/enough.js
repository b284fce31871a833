// Fuel: enough for what there is to do
// limits: {"fuel": 1000000}
// ends: gives 4950
export const run = () => {
  let sum = 0;
  for (let i = 0; i < 100; i++) sum += i;
  return sum;
};
