// No guest code: an iterator of a Set, to which its own consumer adds by `Array.from`
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const list = [0];
  const make = Array.prototype.push.bind(list);
  const set = new Set([0]);
  // `push` gives a new number each time, and `add` gets it as its argument
  const steps = { next: Object.bind(null, { done: false, get value() { return make(0); } }) };
  return Set.prototype.add.call(set, ...{ [Symbol.iterator]: Object.bind(null, steps) });
};
