// Realm: built-ins that one guest replaces and another uses
// Source: CVE-2026-34208
// Control: shared: secret
export default {
  run() {
    const listen = (owner, name) => {
      const native = owner[name];
      attempt(() => (owner[name] = function (...all) { hold(this, ...all); return Reflect.apply(native, this, all); }));
      attempt(() => Object.defineProperty(owner, name, { value: owner[name] }));
    };
    listen(Map.prototype, 'set');
    listen(JSON, 'stringify');
    listen(String.prototype, 'replace');
    listen(Promise.prototype, 'then');
    listen(Array.prototype, 'map');
    listen(Object, 'assign');
    listen(RegExp.prototype, 'exec');
  },
};
