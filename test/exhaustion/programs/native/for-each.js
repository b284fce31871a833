// No guest code: callbacks that are built-ins, nested: a million calls each of a million
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs
export const run = () => {
  const list = new Array(1e5).fill(0);
  const inner = list.forEach.bind(list, Math.abs);
  const middle = list.forEach.bind(list, inner);
  list.forEach(middle);
};
