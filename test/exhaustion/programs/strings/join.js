// Strings: `join` of a long text many times
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs or throws RangeError
export const run = () => {
  const list = new Array(500).fill('x'.repeat(2 ** 20));
  for (let i = 0; ; i++) list.join(`${i}`);
};
