// Array-likes: `every`, `some` and `filter` skip what is not there, 2 ** 53 - 1 times
// ends: callMs
export const run = () => {
  const like = { length: 2 ** 53 - 1 };
  return [
    Array.prototype.every.call(like, () => true),
    Array.prototype.some.call(like, () => false),
    Array.prototype.filter.call(like, () => true),
  ];
};
