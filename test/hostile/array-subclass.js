// Rule 3, 7: arrays of a class with an iterator, species, map and push of its own
// host: plugin.list()
// gives: [ 1, 2 ]
// host: plugin.unknown()
// gives: [ 1, [ 2 ] ]
// host: plugin.lists()
// gives: [ [ 3 ] ]
// held: 3
let calls = 0;
class Sly extends Array {
  static get [Symbol.species]() {
    calls++;
    return Object;
  }
  [Symbol.iterator]() {
    calls++;
    return { next: () => ({ done: false, value: {} }) };
  }
  map() {
    calls++;
    return [{}];
  }
  push() {
    calls++;
  }
  toJSON() {
    calls++;
    return {};
  }
}
Object.defineProperty(Sly.prototype, 'constructor', {
  get() {
    calls++;
    return Object;
  },
});
const sly = (...xs) => {
  const made = new Sly();
  for (let i = 0; i < xs.length; i++) made[i] = xs[i];
  hold(made);
  if (calls > 0) throw new Error('something was called');
  return made;
};
export default {
  list: () => sly(1, 2),
  unknown: () => [1, sly(2)],
  lists: () => [sly(3)],
};
