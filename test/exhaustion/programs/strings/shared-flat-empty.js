// Strings: the same, with nothing in it
// ends: callMs
export const run = () => {
  let list = [];
  for (let i = 0; i < 40; i++) list = [list, list];
  return list.flat(Infinity).length;
};
