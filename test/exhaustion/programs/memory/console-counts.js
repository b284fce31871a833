// Memory: counters of the console, under new names
// limits: {"callMs": 3000, "turnMs": 3000}
// ends: heapBytes
export const run = () => {
  const long = 'x'.repeat(1000);
  for (let i = 0; ; i++) {
    console.count(`${i}${long}`);
    console.time(`${i}${long}`);
  }
};
