// Recursion: arguments of the console that are a hundred thousand deep
// limits: {"callMs": 500, "turnMs": 500}
// ends: gives 1
export const run = () => {
  let list = [1];
  for (let i = 0; i < 1e5; i++) list = [list];
  console.log(list);
  return 1;
};
