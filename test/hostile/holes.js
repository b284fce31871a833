// Rule 3, 5: arrays that are long and empty: more elements than would fit, which cost the guest nothing
// host: plugin.unknown().length
// gives: 4294967295
// host: plugin.holes()
// refused: TYPE: hostile.holes() returned an array of 134217728: result must be an array of at most 67108864 elements, got number
// host: plugin.list()
// refused: TYPE: hostile.list() returned an array of 33554432: result[0] must be number, got undefined
// host: plugin.run(api)
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 400)
// held: 3
// limits: {"callMs": 400, "heapBytes": 2000000000}
// within: 10000
const empty = (length) => {
  const list = [];
  list.length = length;
  hold(list);
  return list;
};
export default {
  unknown: () => empty(2 ** 32 - 1),
  holes: () => empty(2 ** 27),
  list: () => empty(2 ** 25),
  run: () => {
    // undefined, but there: no gap that could be skipped
    const list = new Proxy([], {
      get: (target, key) => (key === 'length' ? 2 ** 32 - 1 : target[key]),
      getOwnPropertyDescriptor: Object.getOwnPropertyDescriptor.bind(null, {}, 'x'),
    });
    const full = new Array(2 ** 25).fill(undefined);
    return [full, list];
  },
};
