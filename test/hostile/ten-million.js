// Rule 3, 5: arrays of 10 ** 7 elements, of numbers and of nothing, typed and not
// host: plugin.list().length
// gives: 10000000
// host: plugin.holes().length
// gives: 10000000
// host: plugin.floats().length
// gives: 10000000
// host: plugin.lists()
// refused: TYPE: hostile.lists() returned an array of 10000000: result[0] must be number[], got number
// host: plugin.unknown().length
// gives: 10000000
// host: plugin.number()
// gives: 10000000
// held: 2
// limits: {"callMs": 20000, "turnMs": 40000, "heapBytes": 500000000}
// within: 40000
const list = new Array(10_000_000).fill(1);
hold([list.length], list[0]);
export default {
  unknown: () => list,
  number: () => structuredClone(list).length,
  list: () => list,
  holes: () => new Array(10_000_000),
  floats: () => new Float64Array(10_000_000),
  lists: () => list,
};
