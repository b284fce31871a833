// Array-likes: `includes` in an array of 2 ** 32 - 1 holes, of which V8 keeps none
// ends: gives false or callMs
export const run = () => {
  const list = [];
  list.length = 2 ** 32 - 1;
  return list.includes(1);
};
