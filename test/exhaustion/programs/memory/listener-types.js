// Memory: listeners of events of new names
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  const target = new EventTarget();
  for (let i = 0; ; i++) target.addEventListener(`event ${i}`, () => {});
};
