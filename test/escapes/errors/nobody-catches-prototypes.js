// Rule 6: rejections of promises that the guest gave another chain of prototypes
// Source: CVE-2026-44001; mechanism: a promise is told by its prototype
// Control: raw: crash
export default {
  run() {
    hold(1);
    Object.setPrototypeOf(Promise.reject(new Error('x')), null);
    Object.setPrototypeOf(Promise.reject(new Error('x')), Object.create(null));
    Object.setPrototypeOf(Promise.reject(1), Array.prototype);
    const target = function () {};
    target.prototype = { then: hold };
    Reflect.construct(Promise, [(_, reject) => reject(2)], target);
    target.prototype = { then: Math.max, __proto__: null };
    Reflect.construct(Promise, [(_, reject) => reject(3)], target);
  },
};
