// Strings: `structuredClone` of objects with getters that give the same twice, 40 times over
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  let give = () => ({});
  for (let i = 0; i < 40; i++) {
    const last = give;
    give = () => ({ get a() { return last(); }, get b() { return last(); } });
  }
  return structuredClone(give());
};
