// Recursion: a chain of prototypes, a hundred thousand long, looked through again and again
// ends: callMs
export const run = () => {
  let object = {};
  for (let i = 0; i < 2e4; i++) object = Object.create(object);
  for (let n = 0; n >= 0; n++) `key ${n}` in object;
};
