// Heavy ticks: `splice` and `unshift` at the front of two million elements
// ends: callMs or heapBytes
export const run = () => {
  const list = new Array(2e6).fill({});
  for (;;) {
    list.splice(1, 0, {}, {});
    list.unshift(list.pop());
    list.splice(1, 2);
  }
};
