// Rule 1: the same where nothing keeps `Proxy` from the lists of the host
// Source: mechanism: [[Call]] of a proxy makes its list in the realm of the caller
// Control: mutable: object
export default {
  data() {
    hold(1);
    const getter = new Proxy(function () {}, { apply: (target, self, list) => (hold(list), 1) });
    return Object.defineProperty({}, 'x', { get: getter, enumerable: true });
  },
};
