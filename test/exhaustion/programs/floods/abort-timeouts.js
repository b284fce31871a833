// Floods: signals that time out
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs or throws RangeError
export const run = () => {
  for (;;) AbortSignal.timeout(1e6);
};
