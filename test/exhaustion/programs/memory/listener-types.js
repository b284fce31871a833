// Memory: listeners of events of new names
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const target = new EventTarget();
  for (let i = 0; ; i++) target.addEventListener(`event ${i}`, () => {});
};
