// Recursion: a function that was bound a hundred thousand times
// limits: {"callMs": 500, "turnMs": 500}
// ends: throws RangeError or gives 1
export const run = () => {
  let bound = () => 1;
  for (let i = 0; i < 1e5; i++) bound = bound.bind(null);
  return bound();
};
