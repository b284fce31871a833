// Strings: `concat` with thousands of arguments
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs or throws RangeError
export const run = () => {
  const parts = new Array(5000).fill('x'.repeat(2 ** 16));
  for (let i = 0; ; i++) ''.concat(...parts).charCodeAt(i);
};
