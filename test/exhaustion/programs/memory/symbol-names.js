// Memory: the registry of `Symbol.for`, with long names
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const long = 'x'.repeat(2 ** 16);
  for (let i = 0; ; i++) Symbol.for(`${long}${i}`);
};
