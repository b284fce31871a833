// Rule 3: `toString`, `valueOf`, `toPrimitive` and `toJSON` that are proxies, called by whoever converts
// Source: CVE-2026-25641; mechanism: a conversion is a call
// Control: raw: object
const convert = new Proxy(function () {}, { apply: (target, self, list) => (hold(list), 'x') });
const object = () => ({ toString: convert, valueOf: convert, toJSON: convert, [Symbol.toPrimitive]: convert, get [Symbol.toStringTag]() { return 'x'; } });
export default {
  run(api) {
    for (const take of [api.takesString, api.takesNumber, api.takesAny, api.takesDate, api.takesList]) attempt(() => take(object()));
    hold(1);
    return object();
  },
  data: object,
  list: () => [object()],
  fail() {
    throw object();
  },
};
