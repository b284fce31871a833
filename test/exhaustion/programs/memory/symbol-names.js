// Memory: the registry of `Symbol.for`, with long names
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
// open: ends by callMs
export const run = () => {
  const long = 'x'.repeat(2 ** 16);
  for (let i = 0; ; i++) Symbol.for(`${long}${i}`);
};
