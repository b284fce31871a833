// Strings: `join` of a long text many times
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs or throws RangeError
// open (compiled): ends late, the event loop stands still, memory rises far above the limit
// open (interpreted): memory rises far above the limit
export const run = () => {
  const list = new Array(500).fill('x'.repeat(2 ** 20));
  for (let i = 0; ; i++) list.join(`${i}`);
};
