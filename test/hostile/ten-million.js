// Rule 3: arrays of 10 ** 7 elements, of numbers and of nothing
// host: plugin.list().length
// gives: 10000000
// host: plugin.holes().length
// gives: 10000000
// host: plugin.floats().length
// gives: 10000000
// host: plugin.lists()
// refused: TYPE: hostile.lists() returned an array of 10000000: result[0] must be number[], got number
// held: 2
// limits: {"callMs": 20000, "turnMs": 40000}
// within: 40000
const list = new Array(10_000_000).fill(1);
hold([list.length], list[0]);
export default {
  list: () => list,
  holes: () => new Array(10_000_000),
  floats: () => new Float64Array(10_000_000),
  lists: () => list,
};
