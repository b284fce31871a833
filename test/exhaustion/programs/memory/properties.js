// Memory: properties of one object
// limits: {"callMs": 1000, "turnMs": 1000}
// ends: heapBytes
export const run = () => {
  const object = {};
  for (let i = 0; ; i++) object[`key ${i}`] = i;
};
