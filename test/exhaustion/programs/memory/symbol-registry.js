// Memory: the registry of `Symbol.for`, which nothing takes out of
// limits: {"callMs": 3000, "turnMs": 3000}
// ends: heapBytes
export const run = () => {
  for (let i = 0; ; i++) Symbol.for(`symbol ${i}`);
};
