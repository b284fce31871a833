// Memory: properties of one object
// limits: {"callMs": 3000, "turnMs": 3000}
// ends: heapBytes
export const run = () => {
  const object = {};
  for (let i = 0; ; i++) object[`key ${i}`] = i;
};
