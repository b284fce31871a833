// Rule 2: the class of an object that the host gave
// Source: CVE-2026-25520; mechanism: `constructor` of instances
// Control: raw: object, secret
export default {
  run(api) {
    const { item } = api;
    attempt(() => item.constructor);
    attempt(() => new item.constructor(7).token);
    attempt(() => Reflect.construct(Object.getPrototypeOf(item).constructor, [7]).token);
    attempt(() => item.constructor.constructor('return hostSecret')());
    attempt(() => class extends item.constructor {}.prototype.destroy.call(item));
  },
};
