// Strings: `String.raw` with a long text between millions of parts
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const raw = { length: 1e6 };
  return String.raw({ raw }, ...new Array(1e5).fill('x'.repeat(2 ** 12))).charCodeAt(7);
};
