// Memory: every end is caught, and more is kept
// limits: {"callMs": 8000, "turnMs": 8000, "heapBytes": 16777216}
// ends: heapBytes
const kept = [];
export const run = () => {
  for (;;) {
    try {
      for (;;) kept.push([1, 2, 3]);
    } catch {
      kept.push([4]);
    } finally {
      for (;;) kept.push([5]);
    }
  }
};
