// Rule 7: `Function.prototype.apply` and `Reflect.apply`, replaced for all that runs in the realm
// Source: mechanism: engine code that looks its helpers up when it needs them
// Control: shared: claim
export default {
  run(api) {
    hold(1);
    for (const owner of [Function.prototype, Reflect, Array.prototype, Object]) {
      for (const name of ['apply', 'call', 'construct', 'map', 'push', 'defineProperty', 'keys']) {
        if (!(name in owner)) continue;
        attempt(() => (owner[name] = new Proxy(owner[name], { apply: (f, self, list) => (claim('replaced'), Reflect.construct(Array, list)) })));
      }
    }
    attempt(() => api.call((x) => x));
    attempt(() => api.any());
    [1].map((x) => x);
  },
};
