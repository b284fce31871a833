// Rule 3: the very object that is bound is a proxy: what it says is checked when it is bound, and at each use
// host: plugin.value
// gives: 1
// host: plugin.number()
// gives: 2
// host: plugin.string()
// refused: TYPE: hostile.string() returned 3: result must be string, got number
// host: plugin.then
// gives: undefined
// held: 10
export default new Proxy(
  {},
  {
    get(target, key, receiver) {
      hold(target, key, receiver);
      if (key === 'value') return 1;
      if (key === 'number') return () => 2;
      if (key === 'string') return () => 3;
      return undefined;
    },
    has(...all) {
      hold(...all);
      return true;
    },
  },
);
