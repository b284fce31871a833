// Heavy ticks: errors at the end of a deep stack
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const deep = (n) => {
    if (n > 0) return deep(n - 1) + 1;
    for (;;) new Error('x').stack;
  };
  return deep(1000);
};
