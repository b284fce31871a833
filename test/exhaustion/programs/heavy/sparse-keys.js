// Heavy ticks: keys of arrays of holes, of few and of many elements
// ends: callMs or heapBytes
export const run = () => {
  const few = [];
  few.length = 1e7;
  few[9e6] = 1;
  const many = [];
  for (let i = 0; i < 2e5; i++) many[2 * i] = i;
  for (;;) [Object.keys(few), { ...few }, Object.entries(many), { ...many }, Object.assign({}, many)];
};
