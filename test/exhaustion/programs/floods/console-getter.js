// Floods: data to the console that says that it is shared, 40 times over
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  let make = () => ({});
  for (let i = 0; i < 40; i++) {
    const last = make;
    make = () => ({ get a() { return last(); }, get b() { return last(); } });
  }
  console.log(make());
};
