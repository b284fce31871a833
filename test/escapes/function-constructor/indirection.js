// Realm: call, apply and bind in the place of a call that somebody looks at
// Source: CVE-2025-61927; mechanism: a check of the callee that its methods pass by
// Control: names: secret
export default {
  run: function () {
    const F = attempt(() => Reflect.get(() => 1, 'constructor'));
    attempt(() => F.call(null, 'return hostSecret')());
    attempt(() => F.apply(null, ['return hostSecret'])());
    attempt(() => F.bind(null, 'return hostSecret')()());
    attempt(() => Reflect.apply(F, null, ['return hostSecret'])());
    attempt(() => Reflect.apply(F.call, F, [null, 'return hostSecret'])());
  },
};
