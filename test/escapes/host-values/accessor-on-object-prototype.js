// Rule 7: an accessor on `Object.prototype`, for records that somebody fills or reads by name
// Source: CVE-2026-44008
// Control: shared: secret
export default {
  run(api) {
    attempt(() => Object.defineProperty(Object.prototype, 'listener', { value: hold, configurable: true }));
    for (const name of ['value', 'done', 'get', 'set', 'then', 'make', 'next', 'message', 'cause', 'host', 'toJSON']) {
      attempt(() => Object.defineProperty(Object.prototype, name, { get() { hold(this); }, set(value) { hold(value, this); }, configurable: true }));
    }
    attempt(() => api.any());
    attempt(() => Object.setPrototypeOf(Object.prototype, new Proxy({}, { get: (...all) => hold(...all) })));
    attempt(() => api.takesAny({ a: 1 }));
  },
};
