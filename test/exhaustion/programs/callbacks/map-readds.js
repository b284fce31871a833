// Callbacks: a Map that deletes and sets the same key while it is iterated
// ends: callMs
export const run = () => {
  const map = new Map([[1, 1]]);
  map.forEach((_value, key) => {
    map.delete(key);
    map.set(key, 1);
  });
};
