// Recursion: a result that is a hundred thousand deep
// limits: {"callMs": 500, "turnMs": 500}
// ends: refused TYPE
export const run = () => {
  let list = [1];
  for (let i = 0; i < 1e5; i++) list = [list];
  return list;
};
