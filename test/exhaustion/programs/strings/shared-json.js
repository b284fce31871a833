// Strings: JSON of an array that holds the same one twice, 30 times over
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  let list = [];
  for (let i = 0; i < 30; i++) list = [list, list];
  return JSON.stringify(list).length;
};
