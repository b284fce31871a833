// Memory: the registry of `Symbol.for`, which nothing takes out of
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  for (let i = 0; ; i++) Symbol.for(`symbol ${i}`);
};
