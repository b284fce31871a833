// Rule 1: what Node reads and writes on promises, seen by the traps of proxies around them and above them
// Source: mechanism: `async_hooks` writes properties of promises under symbols
// Control: mutable: claim
export default {
  async run(api) {
    const traps = (name) => ({ get: (_, trap) => (...all) => {
      if (typeof all[1] === 'symbol' && ![Symbol.toPrimitive, Symbol.toStringTag, Symbol.species].includes(all[1])) claim(`${name}: ${trap}`);
      hold(...all);
      return Reflect[trap](...all);
    } });
    const watch = (target, name) => new Proxy(target, new Proxy({}, traps(name)));
    function Above() {}
    Above.prototype = watch(Promise.prototype, 'above');
    for (const Class of [Promise, class extends Promise {}]) {
      const promise = Reflect.construct(Class, [(resolve) => resolve(1)], Above);
      Promise.prototype.then.call(promise, () => {}, () => {});
    }
    class Own extends Promise {}
    Object.setPrototypeOf(Own.prototype, watch(Promise.prototype, 'between'));
    await new Own((resolve) => resolve(1));
    const around = watch(Promise.resolve(1), 'around');
    for (const use of [Object.assign, Object.freeze, Object.isFrozen, Reflect.ownKeys, Object.getOwnPropertyDescriptors]) {
      attempt(() => use(around, {}));
      attempt(() => use({}, around));
    }
    attempt(() => ({ ...around }));
    attempt(() => Object.defineProperties({}, around));
    await api.later();
  },
};
