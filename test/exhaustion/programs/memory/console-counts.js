// Memory: counters of the console, under new names
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  const long = 'x'.repeat(1000);
  for (let i = 0; ; i++) {
    console.count(`${i}${long}`);
    console.time(`${i}${long}`);
  }
};
