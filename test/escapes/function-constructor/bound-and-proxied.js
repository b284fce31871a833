// Realm: bound functions, proxies and revoked proxies around the constructor
// Source: mechanism: [[Call]] forwarded to the target
// Control: realm: secret
export default {
  run() {
    const F = (() => {}).constructor;
    attempt(() => new Proxy(F, {})('return hostSecret')());
    attempt(() => new (new Proxy(F, {}))('return hostSecret')());
    attempt(() => F.bind()('return hostSecret')());
    attempt(() => new (F.bind(null, 'return hostSecret'))()());
    attempt(() => new Proxy(function () {}, { apply: F, construct: F })('return hostSecret'));
    attempt(() => Proxy.revocable(F, {}).proxy('return hostSecret')());
  },
};
