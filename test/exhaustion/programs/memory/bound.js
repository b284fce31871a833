// Memory: functions bound to the one before
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  let bound = () => 1;
  for (;;) bound = bound.bind(bound);
};
