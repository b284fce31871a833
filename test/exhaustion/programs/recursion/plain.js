// Recursion: a function that calls itself
// limits: {"callMs": 500, "turnMs": 500}
// ends: throws RangeError
export const run = () => {
  const dive = (n) => dive(n + 1) + 1;
  return dive(0);
};
