// No guest code: the rest of an iterator without end
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
const { valueOf } = Object.prototype;
const endless = { [Symbol.iterator]: valueOf, next: valueOf, done: false, value: 1 };
export const run = () => {
  const [first, ...rest] = endless;
  return first;
};
