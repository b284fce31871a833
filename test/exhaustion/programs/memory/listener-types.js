// Memory: listeners of events of new names
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const target = new EventTarget();
  for (let i = 0; ; i++) target.addEventListener(`event ${i}`, () => {});
};
