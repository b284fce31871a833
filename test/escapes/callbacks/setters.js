// Rule 1: setters that the host writes through
// Source: CVE-2026-44005
// Control: raw: object
const handler = { defineProperty: (target, key, descriptor) => (hold(descriptor), Reflect.defineProperty(target, key, descriptor)) };
const keeper = new Proxy({}, handler);
const plugin = {
  label: 'x',
  get value() {
    hold(this);
    return 1;
  },
  set value(value) {
    hold(value, this);
    Reflect.set(keeper, 'value', value);
  },
};
Object.setPrototypeOf(plugin, new Proxy({}, { set: (...all) => (hold(...all), Reflect.set(...all)) }));
export default new Proxy(plugin, handler);
