// Memory: properties of one object
// limits: {"callMs": 1000, "turnMs": 1000}
// ends: heapBytes
// open: ends by callMs
export const run = () => {
  const object = {};
  for (let i = 0; ; i++) object[`key ${i}`] = i;
};
