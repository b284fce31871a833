// Memory: the registry of `Symbol.for`, which nothing takes out of
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
// open (interpreted): ends by callMs
export const run = () => {
  for (let i = 0; ; i++) Symbol.for(`symbol ${i}`);
};
