// Strings: `flat` of an array that holds the same one twice, 40 times over
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  let list = [1];
  for (let i = 0; i < 40; i++) list = [list, list];
  return list.flat(Infinity).length;
};
