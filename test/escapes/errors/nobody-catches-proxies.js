// Rule 6: rejections of promises that have a proxy among their prototypes, whose traps would run on the host's stack
// Source: CVE-2026-44001; mechanism: a promise is told by its prototype
// Control: raw: crash
export default {
  run() {
    hold(1);
    const handler = new Proxy({}, { get: (_, trap) => (...all) => {
      claim(`${String(trap)} was called`);
      hold(...all);
      return Reflect[trap](...all);
    } });
    const prototype = new Proxy({}, handler);
    const target = function () {};
    target.prototype = prototype;
    Reflect.construct(Promise, [(_, reject) => reject(1)], target);
    target.prototype = Object.create(new Proxy(Promise.prototype, handler));
    Reflect.construct(Promise, [(_, reject) => reject(2)], target);
  },
};
