// Recursion: through `sort`
// limits: {"callMs": 500, "turnMs": 500}
// ends: throws RangeError
export const run = () => {
  const dive = () => [2, 1].sort(dive)[0];
  return dive();
};
