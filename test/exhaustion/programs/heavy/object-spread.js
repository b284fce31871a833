// Heavy ticks: copies of an object of a hundred thousand properties
// ends: callMs or heapBytes
export const run = () => {
  const object = {};
  for (let i = 0; i < 1e5; i++) object[`key ${i}`] = i;
  for (;;) ({ ...object });
};
