// Heavy ticks: JSON of a million numbers, there and back
// limits: {"callMs": 100, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const list = new Array(1e6).fill(0.1);
  for (;;) JSON.parse(JSON.stringify(list));
};
