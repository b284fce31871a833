// Memory: functions bound to the one before
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  let bound = () => 1;
  for (;;) bound = bound.bind(bound);
};
