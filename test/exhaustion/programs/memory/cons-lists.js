// Memory: garbage that is cyclic, and some that is kept
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  let kept = null;
  for (let i = 0; ; i++) {
    const a = { i };
    a.b = { a };
    if (i % 3 === 0) kept = { a, kept };
  }
};
