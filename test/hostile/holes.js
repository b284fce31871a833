// Rule 3, 5: arrays that are long and empty: 2 ** 27 elements that cost the guest nothing
// host: plugin.unknown().length
// gives: 4294967295
// host: plugin.holes()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 200)
// host: plugin.list()
// refused: TYPE: hostile.list() returned an array of 134217728: result[0] must be number, got undefined
// held: 3
// limits: {"callMs": 200}
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
  list: () => empty(2 ** 27),
};
