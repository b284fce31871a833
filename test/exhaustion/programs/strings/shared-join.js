// Strings: an array that holds the same one twice, 40 times over, as text
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  let list = [];
  for (let i = 0; i < 40; i++) list = [list, list];
  return String(list).length;
};
