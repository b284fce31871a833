// Recursion: an array a hundred thousand deep, as text, as JSON, flat and cloned
// limits: {"callMs": 500, "turnMs": 500}
// ends: gives ["RangeError","RangeError","RangeError","no"] or gives ["RangeError","RangeError","RangeError","RangeError"]
export const run = () => {
  let list = [1];
  for (let i = 0; i < 1e5; i++) list = [list];
  const attempt = (body) => {
    try {
      body();
      return 'yes';
    } catch (error) {
      return error.name === 'RangeError' ? 'RangeError' : 'no';
    }
  };
  return [
    attempt(() => String(list)),
    attempt(() => JSON.stringify(list)),
    attempt(() => list.flat(Infinity)),
    attempt(() => structuredClone(list)),
  ];
};
