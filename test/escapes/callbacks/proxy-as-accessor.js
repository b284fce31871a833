// Rule 1: proxies in the place of getters and setters, which the host calls by reading and writing
// Source: CVE-2023-32314; mechanism: [[Call]] of a proxy makes its list in the realm of the caller
// Control: raw: object
const accessor = new Proxy(function () {}, {
  apply(target, self, list) {
    hold(list);
    return undefined;
  },
});
const plugin = {
  options: () => Object.defineProperty({}, 'name', { get: accessor, enumerable: true }),
  data: () => Object.defineProperty({}, 'x', { get: accessor, enumerable: true }),
  list: () => Object.defineProperty([1], 0, { get: accessor }),
  error: () => Object.defineProperties(new Error('x'), { name: { get: accessor }, cause: { get: accessor } }),
  fail() {
    throw Object.defineProperty(new Error('x'), 'message', { get: accessor });
  },
};
Object.defineProperty(plugin, 'label', { get: accessor, set: accessor });
Object.defineProperty(plugin, 'value', { get: accessor });
export default plugin;
