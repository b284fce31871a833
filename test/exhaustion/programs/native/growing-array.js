// No guest code: an array that grows by `push` as the callback of `Array.from`
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const list = [1];
  return Array.from(list.values(), Array.prototype.push.bind(list));
};
