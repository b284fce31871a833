// Callbacks: an iterator without end, spread into a call
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  const endless = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }) };
  return Math.max(...endless);
};
