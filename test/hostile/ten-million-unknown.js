// Rule 5: an array of 10 ** 7 elements as unknown: bounded by the time of a call, as everything that a guest causes
// host: plugin.unknown()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 1000)
// host: plugin.number()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 1000)
// held: 1
// limits: {"callMs": 1000}
// within: 15000
const list = new Array(10_000_000).fill(1);
hold(list.length);
export default {
  unknown: () => list,
  number() {
    structuredClone(list);
    return 1;
  },
};
