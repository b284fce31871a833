// Rule 7: `apply`, `call` and `bind` as own properties of a function that the host calls by them
// Source: mechanism: `f.apply(…)` looks `apply` up on `f`
// Control: raw: object, secret
export default {
  fn() {
    const f = () => 1;
    for (const name of ['apply', 'call', 'bind', 'toString', 'constructor']) {
      Object.defineProperty(f, name, { value: (...all) => (hold(...all), () => 1), configurable: true });
    }
    hold(1);
    return f;
  },
  run(api) {
    const f = Object.assign((x) => x, { apply: hold, call: hold });
    attempt(() => api.call(f));
    api.keep(f);
  },
};
