// Strings: JSON of deep data, indented
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  let list = new Array(2e4).fill(1);
  for (let i = 0; i < 1000; i++) list = [list];
  for (;;) JSON.stringify(list, undefined, '          ');
};
