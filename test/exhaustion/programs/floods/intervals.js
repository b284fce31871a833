// Floods: ten thousand intervals
// limits: {"callMs": 500, "turnMs": 500}
// ends: gives 10000 or throws RangeError
export const run = () => {
  let n = 0;
  for (; n < 10_000; n++) setInterval(() => {}, 0);
  return n;
};
