// Floods: timeouts, as many as can be set
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs or throws RangeError
export const run = () => {
  for (;;) setTimeout(() => {}, 1e6);
};
