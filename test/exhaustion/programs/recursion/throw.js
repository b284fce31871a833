// Recursion: what is thrown is a hundred thousand deep
// limits: {"callMs": 500, "turnMs": 500}
// ends: throws object or throws undefined
export const run = () => {
  let list = [1];
  for (let i = 0; i < 1e5; i++) list = [list];
  throw list;
};
