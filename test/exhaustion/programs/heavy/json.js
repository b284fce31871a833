// Heavy ticks: JSON of a million numbers, there and back
// limits: {"callMs": 100, "turnMs": 200}
// ends: callMs or heapBytes
// open (compiled): ends late, the event loop stands still
export const run = () => {
  const list = new Array(1e6).fill(0.1);
  for (;;) JSON.parse(JSON.stringify(list));
};
