// Memory: properties of one object
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const object = {};
  for (let i = 0; ; i++) object[`key ${i}`] = i;
};
