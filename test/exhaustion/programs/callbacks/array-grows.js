// Callbacks: an array that grows while `for of` goes over it
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const list = [0];
  for (const value of list) list.push(value + 1);
};
