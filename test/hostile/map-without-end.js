// Rule 3: a map that adds an entry to itself whenever one is read
// host: plugin.map()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 100)
// held: 1
// limits: {"callMs": 100}
// within: 10000
export default {
  map() {
    const map = new Map();
    let count = 0;
    const entry = () => ({
      get x() {
        map.set(`k${++count}`, entry());
        return 1;
      },
    });
    map.set('k', entry());
    hold(map);
    return map;
  },
};
