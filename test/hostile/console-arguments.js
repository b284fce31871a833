// Rule 1, 5: what is logged is read by the host, too
// host: plugin.nothing()
// gives: undefined
// held: 8
export default {
  nothing() {
    const all = new Proxy(
      {},
      {
        get:
          (_target, name) =>
          (...args) => {
            hold(name, ...args);
            return Reflect[name](...args);
          },
      },
    );
    const cyclic = {};
    cyclic.self = cyclic;
    for (const it of [
      all,
      new Proxy([1], all),
      cyclic,
      Symbol('s'),
      () => {},
      {
        toString() {
          throw hold(this);
        },
      },
      new Proxy(
        {},
        {
          ownKeys() {
            throw new Error('x');
          },
        },
      ),
      {
        then(...args) {
          hold(...args);
        },
      },
    ]) {
      hold(attempt(() => console.log(it, '%o %s', it)));
      attempt(() => console.error(it));
    }
  },
};
