// Realm: the constructor by way of `Reflect.construct`, with other constructors as `newTarget`
// Source: GHSA-6jg8-7333-554w
// Control: realm: secret
export default {
  run() {
    const F = (() => {}).constructor;
    for (const target of [F, Array, Object, class {}, Promise, Proxy, Date]) {
      attempt(() => Reflect.construct(F, ['return hostSecret'], target)());
      attempt(() => Reflect.construct(target, ['return hostSecret'], F));
    }
  },
};
