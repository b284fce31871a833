// No guest code: `reduce` by a bound `concat`, which doubles
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const { concat } = Array.prototype;
  const double = (list) => [list, list, list];
  let lists = [[1]];
  for (let i = 0; i < 30; i++) lists = [concat.apply([], double(lists).flat())];
  return lists.length;
};
