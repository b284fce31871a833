// Rule 5: getters that are built-ins, each of which makes an object with two more of them: no code of the guest runs
// host: plugin.unknown()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 250)
// host: plugin.pair()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 250)
// host: plugin.number()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 250)
// held: 1
// limits: {"callMs": 250}
// within: 10000
const make = () => {
  let get = Object.create.bind(null, Object.prototype, {});
  for (let i = 0; i < 40; i++) {
    const members = { left: { get, enumerable: true }, right: { get, enumerable: true } };
    get = Object.create.bind(null, Object.prototype, members);
  }
  hold(get);
  return get();
};
export default {
  unknown: make,
  pair: make,
  number() {
    structuredClone(make());
    return 1;
  },
};
