// Heavy ticks: copies of an array of two million elements
// ends: callMs or heapBytes
export const run = () => {
  const list = new Array(2e6).fill({});
  for (let copy = list; ; ) copy = [...list.slice(), 1].concat(list);
};
