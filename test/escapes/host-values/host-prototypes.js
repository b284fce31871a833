// Rule 2: the prototype of what the host gave
// Source: CVE-2026-25881; mechanism: prototypes are shared by all instances
// Control: raw: changed
export default {
  run(api) {
    for (const object of [api.item, api.list(), api.any(), api.fn(), api.date(), api.later()]) {
      const prototype = Object.getPrototypeOf(object);
      if (prototype === Object.prototype || prototype === Function.prototype || prototype === Array.prototype) continue;
      attempt(() => (prototype.rename = hold));
      attempt(() => Object.defineProperty(prototype, 'polluted', { value: hold, configurable: true }));
      attempt(() => object.__proto__.__defineGetter__('polluted', hold));
      attempt(() => Object.setPrototypeOf(prototype, { polluted: 1 }));
    }
    hold(api.item.polluted);
  },
};
